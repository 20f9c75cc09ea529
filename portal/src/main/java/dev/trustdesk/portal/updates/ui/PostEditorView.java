package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.content.EditedDocument;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.Post;
import dev.trustdesk.portal.updates.PostDraft;
import dev.trustdesk.portal.updates.PostId;
import dev.trustdesk.portal.updates.PostPaths;
import dev.trustdesk.portal.updates.PostProblem;
import dev.trustdesk.portal.updates.PostState;
import dev.trustdesk.portal.updates.Posts;
import dev.trustdesk.portal.updates.SaveResult;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.OtherEditors;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/**
 * Writes one post in two languages, and publishes it. Nothing that was typed is lost: not by leaving, not by a colleague's change, not with
 * the window. Once it is published, it is added to.
 */
@Route(PostPaths.LIST + "/:id")
@RolesAllowed("MAINTAINER")
class PostEditorView extends Composite<Div>
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, OpenPost {
    private static final long serialVersionUID = 1L;

    static final String NEW = "new";

    private final transient PostServices services;
    private final transient Wording words;
    private final transient PostQuestions questions;
    private final transient PostActions actions;
    private final PageHeader header;
    private final OtherEditors others;
    private final PostMessages messages;
    private final PostSettings settings;
    private final PostForm form;
    private final AdditionsPanel additions;
    private final transient WrittenPost written;

    PostEditorView(PostServices services) {
        this.services = services;
        this.words = services.texts().in(ViewLanguage.current());
        this.written = new WrittenPost(services.posts(), services.unsaved());
        this.questions = new PostQuestions(words);
        this.actions = new PostActions(services, words, questions, this);
        this.header = new PageHeader(words.get("updates.editor.new"));
        this.others = new OtherEditors(services.editing(), services.changes(), services.accounts()::nameOf, words);
        this.messages = new PostMessages(words, services.accounts()::nameOf);
        this.settings = new PostSettings(services, words, template -> take(template.draft(services.texts())));
        this.form = new PostForm(services.posts(), services.references(), words, this::typed);
        this.additions = new AdditionsPanel(services, words);
        getContent().add(header, others, messages, settings, additions, form);
        for (var modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
            Shortcuts.addShortcutListener(getContent(), this::saveByKey, Key.KEY_S, modifier);
        }
        LiveView.of(this, services.changes(), Posts.TOPIC, this::look);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").orElse(NEW);
        if (id.equals(NEW)) {
            start();
        } else {
            PostId.read(id)
                    .flatMap(services.posts()::find)
                    .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isUnsaved()) {
            questions.leave(event.postpone(), this::save, written::forget);
        }
    }

    @Override
    public String getPageTitle() {
        if (written.isPublished()) {
            return words.get("updates.editor.published");
        }
        return words.get(written.kept() == null ? "updates.editor.new" : "updates.editor.title");
    }

    private void start() {
        written.begin();
        fill(PostDraft.BLANK, false);
        messages.clear();
        showActions();
        restore();
    }

    @Override
    public void show(Post post) {
        written.read(post);
        fill(post.draft(), post.state() == PostState.PUBLISHED);
        showKept(post);
        additions.show(post);
        restore();
    }

    private void fill(PostDraft draft, boolean readOnly) {
        form.show(draft, readOnly);
        showUnsaved();
    }

    // As if it had been typed.
    private void take(PostDraft draft) {
        fill(draft, false);
        typed();
    }

    // What was typed and not saved stands in the fields again.
    private void restore() {
        written.lost(form.draft()).ifPresent(lost -> {
            var older = written.goOnWith(lost);
            fill(lost.draft(), false);
            messages.showRestored(lost.keptAt(), older, this::giveUp);
        });
    }

    private void giveUp() {
        written.forget();
        var kept = written.kept();
        if (kept == null) {
            start();
        } else {
            show(kept);
        }
    }

    /** Somebody, or the desk, did something to a post: what was only decided is shown, what was rewritten is offered. */
    private void look() {
        if (!messages.isComparing()) {
            written.changedMeanwhile().ifPresent(this::lookAt);
        }
    }

    private void lookAt(Post now) {
        if (now.state() == PostState.PUBLISHED && isUnsaved()) {
            showStale(now);
        } else if (now.state() == PostState.PUBLISHED) {
            show(now);
        } else if (written.isSameText(now)) {
            goOnWith(now);
            messages.showState(now);
        } else {
            messages.showChanged(now, isUnsaved() ? null : () -> show(now));
        }
    }

    // The fields stay as they are: whoever saves goes on typing meanwhile.
    @Override
    public void showKept(Post post) {
        written.read(post);
        messages.showState(post);
        showActions();
    }

    private void showActions() {
        var kept = written.kept();
        // What was published is not edited, whoever else has it open.
        others.show(
                kept == null || written.isPublished()
                        ? null
                        : new EditedDocument("post", kept.id().toString()));
        header.setTitle(getPageTitle());
        showUnsaved();
        header.setActions(written.isPublished() ? new Component[0] : actions.buttons(kept));
    }

    private boolean isUnsaved() {
        return written.isUnsaved(form.draft());
    }

    private void showUnsaved() {
        form.showUnsaved(isUnsaved());
        settings.show(written.kept(), !isUnsaved());
    }

    private void typed() {
        showUnsaved();
        written.typed(form.draft());
    }

    private void saveByKey() {
        if (!written.isPublished()) {
            save();
        }
    }

    /** Keeps what is written; false if that was refused, and then it says why. */
    @Override
    public boolean save() {
        return switch (written.save(form.draft())) {
            case SaveResult.Saved(var post) -> {
                saved(post);
                yield true;
            }
            case SaveResult.Stale(var now) -> {
                showStale(now);
                yield false;
            }
            case SaveResult.Invalid(var problems) -> {
                showProblems(words.get("updates.editor.not-saved"), problems);
                yield false;
            }
            case SaveResult.Gone gone -> {
                showGone();
                yield false;
            }
        };
    }

    private void saved(Post post) {
        var before = written.kept();
        written.forget();
        form.showProblems(List.of());
        showKept(post);
        var unscheduled = before != null && before.state() == PostState.SCHEDULED && post.publishAt() == null;
        Toasts.done(words.get(unscheduled ? "updates.editor.saved-for-review" : "updates.editor.saved"));
        if (before == null) {
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, PostPaths.editor(post.id()), false));
        }
    }

    @Override
    public Optional<Post> upToDate() {
        if (isUnsaved() && !save()) {
            return Optional.empty();
        }
        if (written.kept() == null) {
            showProblems(words.get("updates.editor.nothing"), List.of());
        }
        return Optional.ofNullable(written.kept());
    }

    @Override
    public void close() {
        written.forget();
        written.begin();
        fill(PostDraft.BLANK, false);
        getUI().ifPresent(ui -> ui.navigate(PostPaths.LIST));
    }

    @Override
    public void showStale(Post now) {
        var who = services.accounts().nameOf(now.changedBy()).orElseGet(() -> words.get("updates.by-itself"));
        var mine = form.draft();
        messages.showStale(new StalePanel(mine, now, who, words, () -> goOnWith(now), () -> goOnAs(now, mine)));
    }

    // The other version counts as read; what is written here stays, as an unsaved change to it.
    private void goOnWith(Post now) {
        written.read(now);
        showActions();
        additions.show(now);
    }

    private void goOnAs(Post now, PostDraft compared) {
        if (form.draft().equals(compared)) {
            written.read(now);
            fill(now.draft(), now.state() == PostState.PUBLISHED);
            goOnWith(now);
        } else {
            // What was written since is in no panel yet, and would be lost: it is shown first.
            showStale(now);
        }
    }

    @Override
    public void showProblems(String sentence, List<PostProblem> problems) {
        form.showProblems(problems);
        messages.showProblems(sentence, problems);
    }

    // Nothing is lost even then: what is written becomes a new draft when it is saved.
    @Override
    public void showGone() {
        written.begin();
        messages.showGone();
        showActions();
    }
}
