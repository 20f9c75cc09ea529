package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.content.EditedDocument;
import dev.trustdesk.portal.content.Editing;
import dev.trustdesk.portal.content.References;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.subscriptions.Audience;
import dev.trustdesk.portal.updates.Post;
import dev.trustdesk.portal.updates.PostDraft;
import dev.trustdesk.portal.updates.PostId;
import dev.trustdesk.portal.updates.PostProblem;
import dev.trustdesk.portal.updates.PostState;
import dev.trustdesk.portal.updates.Posts;
import dev.trustdesk.portal.updates.PublishResult;
import dev.trustdesk.portal.updates.SaveResult;
import dev.trustdesk.portal.updates.WithdrawResult;
import dev.trustdesk.portal.widgets.OtherEditors;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes one post in two languages, and publishes it. Nothing that was typed is lost: not by leaving, not by a colleague's change. */
@Route(PostEditorView.PATH + "/:id")
@RolesAllowed("MAINTAINER")
class PostEditorView extends Composite<Div> implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    static final String PATH = "publish/posts";
    static final String NEW = "new";

    private final transient Posts posts;
    private final transient Accounts accounts;
    private final transient Audience audience;
    private final transient Wording words;
    private final transient PostQuestions questions;
    private final PageHeader header;
    private final PostMessages messages;
    private final OtherEditors others;
    private final PostForm form;
    /** As it was read or kept last; null as long as it has never been kept. */
    private transient @Nullable Post kept;

    PostEditorView(
            Posts posts,
            References references,
            Accounts accounts,
            Audience audience,
            Editing editing,
            Changes changes,
            Texts texts) {
        this.posts = posts;
        this.accounts = accounts;
        this.audience = audience;
        this.words = texts.in(ViewLanguage.current());
        this.questions = new PostQuestions(words);
        this.header = new PageHeader(words.get("updates.editor.new"));
        this.messages = new PostMessages(words);
        this.form = new PostForm(posts, references, words, this::showUnsaved);
        this.others = new OtherEditors(editing, changes, accounts::nameOf, words);
        getContent().add(header, others, messages, form);
        for (var modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
            Shortcuts.addShortcutListener(getContent(), this::saveByKey, Key.KEY_S, modifier);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").orElse(NEW);
        if (id.equals(NEW)) {
            start();
        } else {
            read(id).flatMap(posts::find)
                    .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isUnsaved()) {
            questions.leave(event.postpone(), this::save);
        }
    }

    @Override
    public String getPageTitle() {
        return words.get(kept == null ? "updates.editor.new" : "updates.editor.title");
    }

    private void start() {
        kept = null;
        form.show(PostDraft.BLANK, false);
        showActions();
    }

    private void show(Post post) {
        form.show(post.draft(), post.state() == PostState.PUBLISHED);
        showKept(post);
    }

    // The fields stay as they are: whoever saves goes on typing meanwhile.
    private void showKept(Post post) {
        kept = post;
        messages.showState(post);
        showActions();
    }

    private void showActions() {
        others.show(kept == null ? null : new EditedDocument("post", kept.id().toString()));
        header.setTitle(getPageTitle());
        showUnsaved();
        if (isPublished()) {
            header.setActions();
            return;
        }
        var scheduled = kept != null && kept.state() == PostState.SCHEDULED;
        // What is kept of a scheduled post goes out at its time: it is no draft.
        var save = new Button(
                scheduled ? words.get("updates.editor.save-changes") : words.get("updates.editor.save"),
                click -> save());
        save.getElement().setAttribute("aria-keyshortcuts", "Control+S Meta+S").setAttribute("data-send", true);
        var publish = new Button(words.get("updates.editor.publish"), click -> askToPublish());
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var schedule = scheduled
                ? new Button(words.get("updates.editor.unschedule"), click -> unschedule())
                : new Button(words.get("updates.editor.schedule"), click -> askWhen());
        schedule.getElement().setAttribute("data-send", true);
        var post = kept;
        var delete = new Button(words.get("updates.editor.delete"));
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        delete.setVisible(post != null);
        if (post != null) {
            delete.addClickListener(click -> askToDelete(post));
        }
        header.setActions(delete, save, schedule, publish);
    }

    private boolean isPublished() {
        return kept != null && kept.state() == PostState.PUBLISHED;
    }

    private boolean isUnsaved() {
        var before = kept == null ? PostDraft.BLANK : kept.draft();
        return !isPublished() && !form.draft().equals(before);
    }

    private void showUnsaved() {
        form.showUnsaved(isUnsaved());
    }

    private void saveByKey() {
        if (!isPublished()) {
            save();
        }
    }

    /** Keeps what is written; false if that was refused, and then it says why. */
    private boolean save() {
        var before = kept;
        var result =
                before == null ? posts.create(form.draft()) : posts.save(before.id(), form.draft(), before.version());
        return switch (result) {
            case SaveResult.Saved(var post) -> {
                saved(post, before == null);
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

    private void saved(Post post, boolean first) {
        form.showProblems(List.of());
        showKept(post);
        Toasts.done(words.get("updates.editor.saved"));
        if (first) {
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, PATH + "/" + post.id(), false));
        }
    }

    /** What is on the screen, once it is kept; empty if that was refused or if there is nothing. */
    private Optional<Post> upToDate() {
        if (isUnsaved() && !save()) {
            return Optional.empty();
        }
        if (kept == null) {
            showProblems(words.get("updates.editor.not-published"), List.of());
        }
        return Optional.ofNullable(kept);
    }

    private void askToPublish() {
        upToDate()
                .ifPresent(post ->
                        questions.publish(post, reach(post), () -> said(posts.publish(post.id(), post.version()))));
    }

    private String reach(Post post) {
        return audience.of(NewsTopic.POST, post.slug()).in(words);
    }

    private void askWhen() {
        upToDate().ifPresent(post -> new ScheduleDialog(words, at -> schedule(post, at)).open());
    }

    private boolean schedule(Post post, Instant at) {
        var result = posts.schedule(post.id(), post.version(), at);
        said(result);
        return !(result instanceof PublishResult.InThePast);
    }

    private void said(PublishResult result) {
        switch (result) {
            case PublishResult.Published(var post) -> {
                show(post);
                Toasts.done(words.get("updates.published"));
                getUI().ifPresent(ui -> ui.navigate("updates/" + post.slug()));
            }
            case PublishResult.Scheduled(var post, var at) -> {
                show(post);
                Toasts.done(words.get("updates.scheduled", Moments.written(at, words.language())));
            }
            case PublishResult.Stale(var now) -> showStale(now);
            case PublishResult.Incomplete(var problems) ->
                showProblems(words.get("updates.editor.not-published"), problems);
            case PublishResult.InThePast past -> Toasts.problem(words.get("updates.schedule.past"));
            case PublishResult.Gone gone -> showGone();
        }
    }

    private void unschedule() {
        upToDate()
                .ifPresent(post -> said(posts.unschedule(post.id(), post.version()), () -> {
                    posts.find(post.id()).ifPresent(this::showKept);
                    Toasts.done(words.get("updates.unscheduled"));
                }));
    }

    private void askToDelete(Post post) {
        questions.delete(() -> said(posts.withdrawDraft(post.id(), post.version()), () -> {
            start();
            Toasts.done(words.get("updates.deleted"));
            getUI().ifPresent(ui -> ui.navigate(PATH));
        }));
    }

    private void said(WithdrawResult result, Runnable done) {
        switch (result) {
            case WithdrawResult.Withdrawn withdrawn -> done.run();
            case WithdrawResult.Stale(var now) -> showStale(now);
            case WithdrawResult.Gone gone -> showGone();
        }
    }

    private void showStale(Post now) {
        var who = accounts.nameOf(now.changedBy()).orElseGet(() -> words.get("updates.by-itself"));
        var mine = form.draft();
        messages.showStale(new StalePanel(mine, now, who, words, () -> goOnWith(now), () -> goOnAs(now, mine)));
    }

    // The other version counts as read; what is written here stays, as an unsaved change to it.
    private void goOnWith(Post now) {
        kept = now;
        showActions();
    }

    private void goOnAs(Post now, PostDraft compared) {
        if (form.draft().equals(compared)) {
            form.show(now.draft(), now.state() == PostState.PUBLISHED);
            goOnWith(now);
        } else {
            // What was written since is in no panel yet, and would be lost: it is shown first.
            showStale(now);
        }
    }

    private void showProblems(String sentence, List<PostProblem> problems) {
        form.showProblems(problems);
        messages.showProblems(sentence, problems);
    }

    // Nothing is lost even then: what is written becomes a new draft when it is saved.
    private void showGone() {
        kept = null;
        messages.showGone();
        showActions();
    }

    private static Optional<PostId> read(String id) {
        try {
            return Optional.of(new PostId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
