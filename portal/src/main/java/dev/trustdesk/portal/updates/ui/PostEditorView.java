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
import dev.trustdesk.portal.updates.SaveResult;
import dev.trustdesk.portal.updates.UnsavedPost;
import dev.trustdesk.portal.widgets.OtherEditors;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    /** As it was read or kept last; null as long as it has never been kept. */
    private transient @Nullable Post kept;
    /** The version that what is written here stands on. */
    private transient long seen;
    /** The fields are being filled: what they tell of it is no typing. */
    private transient boolean filling;

    PostEditorView(PostServices services) {
        this.services = services;
        this.words = services.texts().in(ViewLanguage.current());
        this.questions = new PostQuestions(words);
        this.actions = new PostActions(services, words, questions, this);
        this.header = new PageHeader(words.get("updates.editor.new"));
        this.others = new OtherEditors(services.editing(), services.changes(), services.accounts()::nameOf, words);
        this.messages = new PostMessages(words, services.accounts()::nameOf);
        this.settings = new PostSettings(services, words, template -> take(template.draft(services.texts())));
        this.form = new PostForm(services.posts(), services.references(), words, this::typed);
        this.additions = new AdditionsPanel(services, words);
        getContent().add(header, others, messages, settings, form, additions);
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
            PostId.read(id)
                    .flatMap(services.posts()::find)
                    .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isUnsaved()) {
            questions.leave(
                    event.postpone(), this::save, () -> services.unsaved().forget(kept));
        }
    }

    @Override
    public String getPageTitle() {
        return words.get(kept == null ? "updates.editor.new" : "updates.editor.title");
    }

    private void start() {
        kept = null;
        fill(PostDraft.BLANK, false);
        showActions();
        restore();
    }

    @Override
    public void show(Post post) {
        kept = post;
        fill(post.draft(), post.state() == PostState.PUBLISHED);
        showKept(post);
        additions.show(post);
        if (!isPublished()) {
            restore();
        }
    }

    private void fill(PostDraft draft, boolean readOnly) {
        filling = true;
        form.show(draft, readOnly);
        filling = false;
        showUnsaved();
    }

    // As if it had been typed.
    private void take(PostDraft draft) {
        fill(draft, false);
        typed();
    }

    // What was typed and not saved, in this window's life or another's, stands in the fields again.
    private void restore() {
        services.unsaved()
                .find(kept)
                .filter(found -> !found.draft().equals(form.draft()))
                .ifPresent(this::restore);
    }

    private void restore(UnsavedPost found) {
        var writtenOn = found.seen();
        var older = kept != null && writtenOn != null && writtenOn != kept.version();
        if (older && writtenOn != null) {
            seen = writtenOn;
        }
        fill(found.draft(), false);
        messages.showRestored(found.keptAt(), older, this::giveUp);
    }

    private void giveUp() {
        services.unsaved().forget(kept);
        if (kept == null) {
            start();
        } else {
            show(kept);
        }
    }

    // The fields stay as they are: whoever saves goes on typing meanwhile.
    @Override
    public void showKept(Post post) {
        kept = post;
        seen = post.version();
        messages.showState(post);
        showActions();
    }

    private void showActions() {
        others.show(kept == null ? null : new EditedDocument("post", kept.id().toString()));
        header.setTitle(getPageTitle());
        showUnsaved();
        header.setActions(isPublished() ? new Component[0] : actions.buttons(kept));
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
        settings.show(kept, !isUnsaved());
    }

    private void typed() {
        if (filling) {
            return;
        }
        showUnsaved();
        if (isUnsaved()) {
            services.unsaved().keep(kept, seen, form.draft());
        } else {
            services.unsaved().forget(kept);
        }
    }

    private void saveByKey() {
        if (!isPublished()) {
            save();
        }
    }

    /** Keeps what is written; false if that was refused, and then it says why. */
    @Override
    public boolean save() {
        var before = kept;
        var posts = services.posts();
        var result = before == null ? posts.create(form.draft()) : posts.save(before.id(), form.draft(), seen);
        return switch (result) {
            case SaveResult.Saved(var post) -> {
                saved(post, before);
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

    private void saved(Post post, @Nullable Post before) {
        services.unsaved().forget(before);
        form.showProblems(List.of());
        showKept(post);
        Toasts.done(words.get("updates.editor.saved"));
        if (before == null) {
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, PostPaths.editor(post.id()), false));
        }
    }

    @Override
    public Optional<Post> upToDate() {
        if (isUnsaved() && !save()) {
            return Optional.empty();
        }
        if (kept == null) {
            showProblems(words.get("updates.editor.not-published"), List.of());
        }
        return Optional.ofNullable(kept);
    }

    @Override
    public void close() {
        services.unsaved().forget(kept);
        start();
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
        kept = now;
        seen = now.version();
        showActions();
        additions.show(now);
    }

    private void goOnAs(Post now, PostDraft compared) {
        if (form.draft().equals(compared)) {
            kept = now;
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
        kept = null;
        messages.showGone();
        showActions();
    }
}
