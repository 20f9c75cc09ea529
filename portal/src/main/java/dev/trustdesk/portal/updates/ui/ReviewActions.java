package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.Component;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.Post;
import dev.trustdesk.portal.updates.PostReviews;
import dev.trustdesk.portal.updates.ReviewResult;
import dev.trustdesk.portal.widgets.SendingButton;
import dev.trustdesk.portal.widgets.Toasts;
import java.util.List;
import java.util.function.Consumer;

/** The steps of a review: asked for by one maintainer, decided by another. */
final class ReviewActions {

    private final PostReviews reviews;
    private final Wording words;
    private final PostQuestions questions;
    private final OpenPost page;

    ReviewActions(PostReviews reviews, Wording words, PostQuestions questions, OpenPost page) {
        this.reviews = reviews;
        this.words = words;
        this.questions = questions;
        this.page = page;
    }

    /** What can be asked for, of a draft. */
    Component ask() {
        return new SendingButton(words.get("updates.review.ask"), this::askForReview);
    }

    /** What can be decided of a post in review, by whoever is signed in. */
    List<Component> decide(Post post) {
        if (post.review() != null && post.review().askedBy().equals(AuditTrail.actor())) {
            return List.of(new SendingButton(words.get("updates.review.take-back"), this::takeBack));
        }
        var back = new SendingButton(words.get("updates.review.send-back"), this::sendBack);
        return post.isReviewed() || AuditTrail.actor().equals(post.writtenBy())
                ? List.of(back)
                : List.of(back, new SendingButton(words.get("updates.review.approve"), this::approve));
    }

    private void askForReview() {
        withText(post -> said(reviews.ask(post.id(), post.version()), words.get("updates.review.asked")));
    }

    private void approve() {
        withText(post -> said(reviews.approve(post.id(), post.version()), words.get("updates.review.done")));
    }

    private void takeBack() {
        withText(post -> said(reviews.sendBack(post.id(), post.version(), ""), words.get("updates.review.sent-back")));
    }

    private void sendBack() {
        withText(post -> questions.sendBack(because -> {
            var result = reviews.sendBack(post.id(), post.version(), because);
            said(result, words.get("updates.review.sent-back"));
            return !(result instanceof ReviewResult.NoReason);
        }));
    }

    private void withText(Consumer<Post> deed) {
        page.upToDate().ifPresent(deed);
    }

    private void said(ReviewResult result, String done) {
        switch (result) {
            case ReviewResult.Done(var post) -> {
                page.showKept(post);
                Toasts.done(done);
            }
            case ReviewResult.OwnText own -> Toasts.problem(words.get("updates.review.own"));
            case ReviewResult.NoReason asksAgain -> {}
            case ReviewResult.Stale(var now) -> page.showStale(now);
            case ReviewResult.Incomplete(var problems) ->
                page.showProblems(words.get("updates.review.incomplete"), problems);
            case ReviewResult.Gone gone -> page.showGone();
        }
    }
}
