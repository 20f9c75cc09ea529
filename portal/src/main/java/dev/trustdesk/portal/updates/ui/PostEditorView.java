package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.Post;
import dev.trustdesk.portal.updates.PostDraft;
import dev.trustdesk.portal.updates.PostId;
import dev.trustdesk.portal.updates.PostProblem;
import dev.trustdesk.portal.updates.PostState;
import dev.trustdesk.portal.updates.Posts;
import dev.trustdesk.portal.updates.PublishResult;
import dev.trustdesk.portal.updates.SaveResult;
import dev.trustdesk.portal.updates.WithdrawResult;
import dev.trustdesk.portal.widgets.Confirmation;
import dev.trustdesk.portal.widgets.Note;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes one post in two languages, and publishes it. Nothing that was typed is lost: not by leaving, not by a colleague's change. */
@Route(PostEditorView.PATH + "/:id")
@RolesAllowed("MAINTAINER")
class PostEditorView extends Composite<Div> implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    static final String PATH = "publish/posts";
    static final String NEW = "new";

    private final transient Posts posts;
    private final transient Wording words;
    private final PageHeader header;
    private final Div messages = new Div();
    private final PostForm form;
    /** As it was read or kept last; null as long as it has never been kept. */
    private transient @Nullable Post kept;

    PostEditorView(Posts posts, Texts texts) {
        this.posts = posts;
        this.words = texts.in(ViewLanguage.current());
        this.header = new PageHeader(words.get("updates.editor.new"));
        this.form = new PostForm(posts, words, this::showUnsaved);
        getContent().add(header, messages, form);
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
        if (!isUnsaved()) {
            return;
        }
        var leave = event.postpone();
        var question = new ConfirmDialog();
        question.setHeader(words.get("updates.leave.title"));
        question.setText(words.get("updates.leave.explanation"));
        question.setCancelable(true);
        question.setCancelText(words.get("updates.leave.stay"));
        question.addCancelListener(stay -> leave.cancel());
        question.setRejectable(true);
        question.setRejectText(words.get("updates.leave.discard"));
        question.addRejectListener(discard -> leave.proceed());
        question.setConfirmText(words.get("updates.leave.save"));
        question.addConfirmListener(save -> {
            if (save()) {
                leave.proceed();
            } else {
                leave.cancel();
            }
        });
        question.open();
    }

    @Override
    public String getPageTitle() {
        return words.get(kept == null ? "updates.editor.new" : "updates.editor.title");
    }

    @Override
    protected void onDetach(DetachEvent event) {
        warnBeforeClosing(event.getUI().getPage(), false);
    }

    private void start() {
        kept = null;
        form.show(PostDraft.BLANK, false);
        showActions();
    }

    private void show(Post post) {
        kept = post;
        form.show(post.draft(), post.state() == PostState.PUBLISHED);
        messages.removeAll();
        if (post.state() == PostState.PUBLISHED) {
            var read = new Anchor("updates/" + post.slug(), words.get("updates.editor.read"));
            messages.add(new Note(Tone.INFO, words.get("updates.editor.published-note")), read);
        } else if (post.publishAt() != null) {
            var at = Moments.written(post.publishAt(), words.language());
            messages.add(new Note(Tone.INFO, words.get("updates.editor.scheduled-note", at)));
        }
        showActions();
    }

    private void showActions() {
        header.setTitle(getPageTitle());
        if (kept != null && kept.state() == PostState.PUBLISHED) {
            header.setActions();
            return;
        }
        var save = new Button(words.get("updates.editor.save"), click -> save());
        var publish = new Button(words.get("updates.editor.publish"), click -> askToPublish());
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var schedule = kept != null && kept.state() == PostState.SCHEDULED
                ? new Button(words.get("updates.editor.unschedule"), click -> unschedule())
                : new Button(words.get("updates.editor.schedule"), click -> askWhen());
        var delete = new Button(words.get("updates.editor.delete"), click -> askToDelete());
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        delete.setVisible(kept != null);
        header.setActions(delete, save, schedule, publish);
        showUnsaved();
    }

    private boolean isUnsaved() {
        var before = kept;
        return before == null
                ? !form.draft().equals(PostDraft.BLANK)
                : before.state() != PostState.PUBLISHED && !form.draft().equals(before.draft());
    }

    private void showUnsaved() {
        var unsaved = isUnsaved();
        form.showUnsaved(unsaved);
        getUI().ifPresent(ui -> warnBeforeClosing(ui.getPage(), unsaved));
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
        show(post);
        Toasts.done(words.get("updates.editor.saved"));
        if (first) {
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, PATH + "/" + post.id(), false));
        }
    }

    private void askToPublish() {
        if (isUnsaved() && !save()) {
            return;
        }
        var post = kept;
        if (post == null) {
            showProblems(words.get("updates.editor.not-published"), List.of());
            return;
        }
        Confirmation.ask(
                words.get("updates.publish.question", post.draft().en().title()),
                words.get("updates.publish.explanation", "/updates/" + post.slug()),
                words.get("updates.publish.verb"),
                words.get("updates.cancel"),
                () -> said(posts.publish(post.id(), post.version())));
    }

    private void askWhen() {
        if (isUnsaved() && !save()) {
            return;
        }
        var post = kept;
        if (post == null) {
            showProblems(words.get("updates.editor.not-published"), List.of());
            return;
        }
        new ScheduleDialog(words, at -> schedule(post, at)).open();
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
        var post = kept;
        if (post == null || isUnsaved() && !save()) {
            return;
        }
        var now = kept == null ? post : kept;
        said(posts.unschedule(now.id(), now.version()), () -> {
            posts.find(now.id()).ifPresent(this::show);
            Toasts.done(words.get("updates.unscheduled"));
        });
    }

    private void askToDelete() {
        var post = kept;
        if (post != null) {
            Confirmation.ask(
                    words.get("updates.delete.question"),
                    words.get("updates.delete.explanation"),
                    words.get("updates.delete.verb"),
                    words.get("updates.cancel"),
                    () -> said(posts.withdrawDraft(post.id(), post.version()), () -> {
                        start();
                        Toasts.done(words.get("updates.deleted"));
                        getUI().ifPresent(ui -> ui.navigate(PATH));
                    }));
        }
    }

    private void said(WithdrawResult result, Runnable done) {
        switch (result) {
            case WithdrawResult.Withdrawn withdrawn -> done.run();
            case WithdrawResult.Stale(var now) -> showStale(now);
            case WithdrawResult.Gone gone -> showGone();
        }
    }

    private void showStale(Post now) {
        messages.removeAll();
        messages.add(new StalePanel(
                form.draft(),
                now,
                words,
                () -> {
                    // The other version counts as read; what is written here stays, as an unsaved change to it.
                    kept = now;
                    messages.removeAll();
                    showActions();
                },
                () -> show(now)));
        messages.scrollIntoView();
    }

    private void showProblems(String sentence, List<PostProblem> problems) {
        form.showProblems(problems);
        var list = problems.stream()
                .map(problem -> words.get(
                        "updates.problem.line",
                        words.get("updates.language." + problem.language().tag()),
                        words.of(problem.part()),
                        words.of(problem.kind())))
                .collect(Collectors.joining(" "));
        messages.removeAll();
        messages.add(new Note(Tone.BAD, (sentence + " " + list).strip()));
        messages.scrollIntoView();
    }

    // Nothing is lost even then: what is written becomes a new draft when it is saved.
    private void showGone() {
        kept = null;
        messages.removeAll();
        messages.add(new Note(Tone.CAUTION, words.get("updates.editor.gone")));
        showActions();
    }

    private static void warnBeforeClosing(com.vaadin.flow.component.page.Page page, boolean warn) {
        page.executeJs("window.onbeforeunload = $0 ? event => event.preventDefault() : null;", warn);
    }

    private static Optional<PostId> read(String id) {
        try {
            return Optional.of(new PostId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
