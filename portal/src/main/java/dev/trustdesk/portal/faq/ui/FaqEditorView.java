package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dev.trustdesk.portal.content.EditedDocument;
import dev.trustdesk.portal.content.Editing;
import dev.trustdesk.portal.content.References;
import dev.trustdesk.portal.faq.EditResult;
import dev.trustdesk.portal.faq.FaqEditing;
import dev.trustdesk.portal.faq.FaqManuscript;
import dev.trustdesk.portal.faq.FaqPaths;
import dev.trustdesk.portal.faq.FaqProblem;
import dev.trustdesk.portal.faq.FaqPublishing;
import dev.trustdesk.portal.faq.FaqWork;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Change;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.Confirmation;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.OtherEditors;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer in both languages: a new one, one made of a suggestion, or another text of one that readers have. What is written is
 * kept while it is being written; a colleague's change is shown beside it and overwrites nothing.
 */
@Route(FaqDraftsView.PATH + "/:id")
@RouteAlias(FaqPaths.ANSWERS + "/:id")
@RolesAllowed("MAINTAINER")
class FaqEditorView extends Composite<Div>
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, FaqDeeds.Desk {
    private static final long serialVersionUID = 1L;

    private final transient FaqEditing editing;
    private final transient Accounts accounts;
    private final transient Wording words;
    private final PageHeader header;
    private final OtherEditors others;
    private final FaqMessages messages;
    private final FaqProgress progress;
    private final FaqForm form;
    private final FaqOrigin origin;
    private final transient FaqDeeds deeds;
    private transient @Nullable FaqWork kept;
    /** Nothing is kept until it is decided which of two versions goes on. */
    private boolean conflict;

    FaqEditorView(
            FaqEditing editing,
            FaqPublishing publishing,
            References references,
            Accounts accounts,
            Editing presence,
            Changes changes,
            Texts texts) {
        this.editing = editing;
        this.accounts = accounts;
        this.words = texts.in(ViewLanguage.current());
        this.header = new PageHeader(getPageTitle());
        this.others = new OtherEditors(presence, changes, accounts::nameOf, words);
        this.messages = new FaqMessages(words);
        this.progress = new FaqProgress(this::name, words);
        this.form = new FaqForm(editing, references, words, this::written);
        this.origin = new FaqOrigin(editing, accounts, form::manuscript, words);
        this.deeds = new FaqDeeds(editing, publishing, words, this);
        getContent().add(header, others, messages, origin, progress, form);
        LiveView.of(this, changes, this::concerns, this::catchUp);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FaqWorkPage.id(event)
                .flatMap(editing::find)
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isUnkept()) {
            var leaving = event.postpone();
            Confirmation.askBeforeLoss(
                    words.get("faq.editor.leave"),
                    words.get("faq.editor.leave.hint"),
                    words.get("faq.editor.leave.verb"),
                    words.get("faq.editor.leave.stay"),
                    leaving::proceed);
        }
    }

    @Override
    public String getPageTitle() {
        return FaqWorkPage.title(kept, words);
    }

    /** What others have done meanwhile. */
    final void catchUp() {
        var before = kept;
        if (before == null || conflict) {
            return;
        }
        editing.find(before.id()).ifPresentOrElse(now -> catchUp(before, now), this::showGone);
    }

    private void catchUp(FaqWork before, FaqWork now) {
        if (!now.isOpen()) {
            showDecided(now);
        } else if (now.version() > before.version() && now.manuscript().equals(before.manuscript()) && !isUnkept()) {
            show(now);
        } else if (now.version() > before.version()) {
            showConflict(now);
        }
    }

    private boolean concerns(Change change) {
        var now = kept;
        return now != null && change.concerns(FaqEditing.TOPIC, now.id().toString());
    }

    private void show(FaqWork work) {
        kept = work;
        header.setTitle(getPageTitle());
        others.show(new EditedDocument("answer", work.id().toString()));
        origin.show(work);
        form.show(work.manuscript(), work.isChange(), !work.isWritable());
        if (work.isOpen()) {
            header.setActions(deeds.of(work));
            showKept(work);
            if (work.publishFailed()) {
                messages.showFailed();
            }
        } else {
            showDecided(work);
        }
    }

    private boolean isUnkept() {
        return kept != null
                && kept.isWritable()
                && (conflict || !form.manuscript().equals(kept.manuscript()));
    }

    private void written() {
        keep();
        origin.compareAgain();
    }

    /** Keeps what is written; false if that was refused, and then it says why. */
    private boolean keep() {
        var before = kept;
        if (before == null || !before.isWritable() || conflict) {
            return false;
        }
        var written = form.manuscript();
        return written.equals(before.manuscript())
                || said(editing.keep(before.id(), written, before.version()), "faq.editor.not-kept");
    }

    @Override
    public Optional<FaqWork> upToDate() {
        return keep() || !isUnkept() ? Optional.ofNullable(kept) : Optional.empty();
    }

    @Override
    public boolean said(EditResult result, String refusal) {
        switch (result) {
            case EditResult.Kept(var now) -> {
                messages.clearProblems();
                form.showProblems(List.of());
                if (kept == null || kept.stage() != now.stage()) {
                    show(now);
                } else {
                    kept = now;
                    showKept(now);
                }
                return true;
            }
            case EditResult.Scheduled(var now, var at) -> {
                show(now);
                Toasts.done(words.get("faq.scheduled", Moments.written(at, words.language())));
                return true;
            }
            case EditResult.Published(var slug) -> {
                leave(words.get("faq.editor.taken"), "faq/" + slug);
                return true;
            }
            case EditResult.Declined _ -> {
                leave(words.get("faq.draft.declined"), FaqDraftsView.PATH);
                return true;
            }
            case EditResult.Discarded _ -> {
                leave(words.get("faq.discarded"), FaqPaths.ANSWERS);
                return true;
            }
            case EditResult.Invalid(var problems) -> showProblems(words.get(refusal), problems);
            case EditResult.Overtaken(var now) -> messages.showOvertaken(() -> goOnFromPresent(now));
            case EditResult.Stale(var now) -> showConflict(now);
            case EditResult.Decided(var now) -> showDecided(now);
            case EditResult.Refused(var key) -> Toasts.problem(words.get(key));
            case EditResult.Gone _ -> showGone();
        }
        form.showUnsaved(isUnkept());
        if (!"faq.editor.not-kept".equals(refusal)) {
            messages.scrollIntoView();
        }
        return false;
    }

    private void goOnFromPresent(FaqWork now) {
        if (editing.goOnFromPresent(now.id(), now.version()) instanceof EditResult.Kept(var fresh)) {
            messages.clear();
            show(fresh);
        }
    }

    private void leave(String done, String path) {
        kept = null;
        form.showUnsaved(false);
        Toasts.done(done);
        getUI().ifPresent(ui -> ui.navigate(path));
    }

    private void showKept(FaqWork now) {
        form.showUnsaved(false);
        progress.show(now);
    }

    private void showProblems(String sentence, List<FaqProblem> problems) {
        form.showProblems(problems);
        messages.showProblems(sentence, problems);
    }

    private void showConflict(FaqWork now) {
        conflict = true;
        form.showUnsaved(true);
        var who = name(now.editedBy());
        var mine = form.manuscript();
        messages.showConflict(new ManuscriptConflict(
                mine, now, who, words, () -> goOnWithMine(now), () -> goOnWithTheirs(now, mine)));
    }

    // The panel stays, with both texts, until it is closed.
    private void goOnWithTheirs(FaqWork now, FaqManuscript compared) {
        if (form.manuscript().equals(compared)) {
            conflict = false;
            show(now);
            // It may have gone on since it was shown beside one's own.
            catchUp();
        } else {
            // What was written since is in no panel yet, and would be lost: it is shown first.
            showConflict(now);
        }
    }

    private void goOnWithMine(FaqWork now) {
        conflict = false;
        kept = now;
        said(editing.keep(now.id(), form.manuscript(), now.version()), "faq.editor.not-kept");
    }

    private void showDecided(FaqWork now) {
        kept = now;
        conflict = false;
        header.setActions(now.isOpen() ? deeds.of(now) : new Component[0]);
        form.setReadOnly(!now.isWritable());
        form.showUnsaved(false);
        if (now.isOpen()) {
            messages.showMovedOn();
            progress.show(now);
        } else {
            messages.showDecided(now);
        }
    }

    // What is written stays on the screen, to be copied, and is kept nowhere any more.
    private void showGone() {
        var gone = kept;
        var unkept = isUnkept();
        kept = null;
        header.setActions();
        form.setReadOnly(true);
        form.showUnsaved(false);
        progress.clear();
        Optional.ofNullable(gone)
                .flatMap(editing::publishedAs)
                .ifPresentOrElse(
                        slug -> messages.showPublished(slug, unkept),
                        () -> messages.showGone(gone != null && gone.suggested() != null));
    }

    private String name(@Nullable String who) {
        return who == null ? "–" : accounts.nameOf(who).orElse("–");
    }
}
