package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.Post;
import dev.trustdesk.portal.updates.PostState;
import dev.trustdesk.portal.updates.PublishResult;
import dev.trustdesk.portal.updates.WithdrawResult;
import dev.trustdesk.portal.widgets.ScheduleDialog;
import dev.trustdesk.portal.widgets.SendingButton;
import dev.trustdesk.portal.widgets.Toasts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done with a post in its state: kept, reviewed, scheduled, published, deleted. */
final class PostActions {

    private final PostServices services;
    private final Wording words;
    private final PostQuestions questions;
    private final ReviewActions reviews;
    private final OpenPost page;

    PostActions(PostServices services, Wording words, PostQuestions questions, OpenPost page) {
        this.services = services;
        this.words = words;
        this.questions = questions;
        this.reviews = new ReviewActions(services.reviews(), words, questions, page);
        this.page = page;
    }

    /** @param post null as long as it has never been kept */
    Component[] buttons(@Nullable Post post) {
        var state = post == null ? PostState.DRAFT : post.state();
        var buttons = new ArrayList<Component>();
        if (post != null) {
            var delete = new Button(words.get("updates.editor.delete"), click -> askToDelete(post));
            delete.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
            buttons.add(delete);
        }
        buttons.add(save(state));
        switch (state) {
            case DRAFT -> buttons.add(reviews.ask());
            case IN_REVIEW -> {
                if (post != null) {
                    buttons.addAll(reviews.decide(post));
                }
            }
            case SCHEDULED, PUBLISHED -> {}
        }
        buttons.add(
                state == PostState.SCHEDULED
                        ? new SendingButton(words.get("updates.editor.unschedule"), this::unschedule)
                        : new SendingButton(words.get("updates.editor.schedule"), this::askWhen));
        var publish = new Button(words.get("updates.editor.publish"), click -> askToPublish());
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        buttons.add(publish);
        return buttons.toArray(Component[]::new);
    }

    // What is kept of a scheduled post goes out at its time: it is no draft.
    private Button save(PostState state) {
        var save = new SendingButton(
                words.get(state == PostState.DRAFT ? "updates.editor.save" : "updates.editor.save-changes"),
                page::save);
        save.getElement().setAttribute("aria-keyshortcuts", "Control+S Meta+S");
        return save;
    }

    private void askToPublish() {
        complete("updates.editor.not-published").ifPresent(post -> {
            if (mustWait(post)) {
                questions.publishUnreviewed(post, reach(post), because -> {
                    var result = services.publishing().publishUnreviewed(post.id(), post.version(), because);
                    said(result);
                    return !(result instanceof PublishResult.NoReason);
                });
            } else {
                questions.publish(
                        post, reach(post), () -> said(services.publishing().publish(post.id(), post.version())));
            }
        });
    }

    // Before anything is asked: a question whose answer is refused is one too many.
    private Optional<Post> complete(String refusal) {
        return page.upToDate().filter(post -> {
            var problems = services.publishing().problems(post);
            if (!problems.isEmpty()) {
                page.showProblems(words.get(refusal), problems);
            }
            return problems.isEmpty();
        });
    }

    private boolean mustWait(Post post) {
        return !post.isReviewed() && services.reviews().isDemanded();
    }

    private String reach(Post post) {
        return services.audience().of(NewsTopic.POST, post.slug()).in(words);
    }

    private void askWhen() {
        complete("updates.editor.not-scheduled").ifPresent(post -> {
            if (mustWait(post)) {
                page.showProblems(words.get("updates.review.first"), List.of());
            } else {
                new ScheduleDialog(words, at -> schedule(post, at)).open();
            }
        });
    }

    private boolean schedule(Post post, Instant at) {
        var result = services.publishing().schedule(post.id(), post.version(), at);
        said(result);
        return !(result instanceof PublishResult.InThePast);
    }

    private void said(PublishResult result) {
        switch (result) {
            case PublishResult.Published(var post) -> {
                page.show(post);
                Toasts.done(words.get("updates.published"));
                UI.getCurrent().navigate("updates/" + post.slug());
            }
            case PublishResult.Scheduled(var post, var at) -> {
                page.show(post);
                Toasts.done(words.get("updates.scheduled", Moments.written(at, words.language())));
            }
            case PublishResult.Stale(var now) -> page.showStale(now);
            case PublishResult.Incomplete(var problems) ->
                page.showProblems(words.get("updates.editor.not-published"), problems);
            case PublishResult.Unreviewed unreviewed -> page.showProblems(words.get("updates.review.first"), List.of());
            case PublishResult.NoReason asksAgain -> {}
            // Said where the time was chosen.
            case PublishResult.InThePast past -> {}
            case PublishResult.Gone gone -> page.showGone();
        }
    }

    private void unschedule() {
        page.upToDate()
                .ifPresent(post -> said(services.publishing().unschedule(post.id(), post.version()), () -> {
                    services.posts().find(post.id()).ifPresent(page::showKept);
                    Toasts.done(words.get("updates.unscheduled"));
                }));
    }

    private void askToDelete(Post post) {
        questions.delete(() -> said(services.posts().withdrawDraft(post.id(), post.version()), () -> {
            page.close();
            Toasts.done(words.get("updates.deleted"));
        }));
    }

    private void said(WithdrawResult result, Runnable done) {
        switch (result) {
            case WithdrawResult.Withdrawn withdrawn -> done.run();
            case WithdrawResult.Stale(var now) -> page.showStale(now);
            case WithdrawResult.Gone gone -> page.showGone();
        }
    }
}
