package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.content.References;
import dev.trustdesk.portal.faq.FaqDrafts;
import dev.trustdesk.portal.faq.FaqEditing;
import dev.trustdesk.portal.faq.FaqManuscript;
import dev.trustdesk.portal.faq.FaqProblem;
import dev.trustdesk.portal.faq.FaqSuggestion;
import dev.trustdesk.portal.faq.SuggestionResult;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Change;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.Confirmation;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes an answer of the FAQ of a suggestion, in both languages. What is written is kept while it is being written; a colleague's change
 * is shown beside it and overwrites nothing.
 */
@Route(FaqDraftsView.PATH + "/:id")
@RolesAllowed("MAINTAINER")
class FaqEditorView extends Composite<Div> implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient FaqEditing editing;
    private final transient Accounts accounts;
    private final transient Wording words;
    private final PageHeader header;
    private final FaqMessages messages;
    private final Span state = new Span();
    private final Div origin = new Div();
    private final FaqForm form;
    private transient @Nullable FaqSuggestion kept;
    /** Nothing is kept until it is decided which of two versions goes on. */
    private boolean conflict;

    FaqEditorView(FaqEditing editing, References references, Accounts accounts, Changes changes, Texts texts) {
        this.editing = editing;
        this.accounts = accounts;
        this.words = texts.in(ViewLanguage.current());
        this.header = new PageHeader(getPageTitle());
        this.messages = new FaqMessages(words);
        this.form = new FaqForm(editing, references, words, this::keep);
        state.addClassName("td-hint");
        state.getElement().setAttribute("role", "status");
        getContent().add(header, messages, origin, state, form);
        LiveView.of(this, changes, this::concerns, this::catchUp);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("id")
                .flatMap(FaqEditorView::read)
                .flatMap(editing::find)
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isUnkept()) {
            var leaving = event.postpone();
            Confirmation.ask(
                    words.get("faq.editor.leave"),
                    words.get("faq.editor.leave.hint"),
                    words.get("faq.editor.leave.verb"),
                    words.get("faq.editor.leave.stay"),
                    leaving::proceed);
        }
    }

    @Override
    public String getPageTitle() {
        return words.get("faq.editor.title");
    }

    /** What others have done meanwhile. */
    final void catchUp() {
        var before = kept;
        if (before == null || conflict) {
            return;
        }
        editing.find(before.suggested().id()).ifPresentOrElse(now -> catchUp(before, now), this::showGone);
    }

    private void catchUp(FaqSuggestion before, FaqSuggestion now) {
        if (!now.isOpen()) {
            showDecided(now);
        } else if (now.version() > before.version()) {
            showConflict(now);
        }
    }

    private boolean concerns(Change change) {
        var now = kept;
        return now != null
                && change.concerns(FaqDrafts.TOPIC)
                && (change.id().isEmpty()
                        || change.id().equals(now.suggested().id().toString()));
    }

    private void show(FaqSuggestion suggestion) {
        kept = suggestion;
        origin.removeAll();
        origin.add(new SuggestedText(suggestion.suggested(), accounts, words));
        if (suggestion.isOpen()) {
            form.show(suggestion.manuscript(), false);
            var decline = new Button(words.get("faq.editor.decline"), click -> askWhy());
            var take = new Button(words.get("faq.editor.take"), click -> askToTake());
            take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.setActions(decline, take);
            showKept(suggestion);
        } else {
            form.show(suggestion.manuscript(), true);
            showDecided(suggestion);
        }
    }

    private boolean isUnkept() {
        return kept != null && kept.isOpen() && (conflict || !form.manuscript().equals(kept.manuscript()));
    }

    /** Keeps what is written; false if that was refused, and then it says why. */
    private boolean keep() {
        var before = kept;
        if (before == null || !before.isOpen() || conflict) {
            return false;
        }
        var written = form.manuscript();
        return written.equals(before.manuscript())
                || said(editing.keep(before.suggested().id(), written, before.version()), "faq.editor.not-kept");
    }

    private void askToTake() {
        var now = kept;
        if (now != null && (keep() || !isUnkept())) {
            Confirmation.ask(
                    words.get("faq.editor.take.question"),
                    words.get(
                            "faq.editor.take.hint", "/faq/" + form.manuscript().address()),
                    words.get("faq.editor.take.verb"),
                    words.get("faq.cancel"),
                    this::take);
        }
    }

    private void take() {
        var now = kept;
        if (now != null && !said(editing.take(now.suggested().id(), now.version()), "faq.editor.not-taken")) {
            messages.scrollIntoView();
        }
    }

    private void askWhy() {
        var now = kept;
        if (now != null) {
            new DeclineDialog(editing, words, now.suggested().id(), result -> said(result, "faq.editor.not-kept"))
                    .open();
        }
    }

    private boolean said(SuggestionResult result, String refusal) {
        switch (result) {
            case SuggestionResult.Kept(var now) -> {
                kept = now;
                messages.clearProblems();
                form.showProblems(List.of());
                showKept(now);
                return true;
            }
            case SuggestionResult.Taken(var slug) -> {
                leave(words.get("faq.editor.taken"), "faq/" + slug);
                return true;
            }
            case SuggestionResult.Declined _ -> {
                leave(words.get("faq.draft.declined"), FaqDraftsView.PATH);
                return true;
            }
            case SuggestionResult.Invalid(var problems) -> showProblems(words.get(refusal), problems);
            case SuggestionResult.Stale(var now) -> showConflict(now);
            case SuggestionResult.Decided(var now) -> showDecided(now);
            case SuggestionResult.Refused(var key) -> Toasts.problem(words.get(key));
            case SuggestionResult.Gone _ -> showGone();
        }
        form.showUnsaved(isUnkept());
        return false;
    }

    private void leave(String done, String path) {
        kept = null;
        form.showUnsaved(false);
        Toasts.done(done);
        getUI().ifPresent(ui -> ui.navigate(path));
    }

    private void showKept(FaqSuggestion now) {
        form.showUnsaved(false);
        var at = now.editedAt();
        var who = now.editedBy();
        state.setText(
                at == null || who == null
                        ? words.get("faq.editor.untouched")
                        : words.get("faq.editor.kept", Moments.written(at, words.language()), name(who)));
    }

    private void showProblems(String sentence, List<FaqProblem> problems) {
        form.showProblems(problems);
        messages.showProblems(sentence, problems);
    }

    private void showConflict(FaqSuggestion now) {
        conflict = true;
        form.showUnsaved(true);
        var who = name(now.editedBy());
        var mine = form.manuscript();
        messages.showConflict(new ManuscriptConflict(
                mine, now, who, words, () -> goOnWithMine(now), () -> goOnWithTheirs(now, mine)));
    }

    // The panel stays, with both texts, until it is closed.
    private void goOnWithTheirs(FaqSuggestion now, FaqManuscript compared) {
        if (form.manuscript().equals(compared)) {
            conflict = false;
            kept = now;
            form.show(now.manuscript(), false);
            showKept(now);
        } else {
            // What was written since is in no panel yet, and would be lost: it is shown first.
            showConflict(now);
        }
    }

    private void goOnWithMine(FaqSuggestion now) {
        conflict = false;
        kept = now;
        var result = editing.keep(now.suggested().id(), form.manuscript(), now.version());
        if (result instanceof SuggestionResult.Kept(var mine)) {
            kept = mine;
            showKept(mine);
        } else {
            said(result, "faq.editor.not-kept");
        }
    }

    private void showDecided(FaqSuggestion now) {
        kept = now;
        conflict = false;
        header.setActions();
        form.setReadOnly(true);
        form.showUnsaved(false);
        messages.showDecided(now);
    }

    // What is written stays on the screen, to be copied; but it was made of what one person asked, and is kept nowhere.
    private void showGone() {
        kept = null;
        header.setActions();
        form.setReadOnly(true);
        messages.showGone();
    }

    private String name(@Nullable String who) {
        return who == null ? "–" : accounts.nameOf(who).orElse("–");
    }

    private static Optional<UUID> read(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
