package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.Post;
import dev.trustdesk.portal.updates.PostReviews;
import dev.trustdesk.portal.widgets.Confirmation;
import dev.trustdesk.portal.widgets.ReasonDialog;
import dev.trustdesk.portal.widgets.ReasonDialog.Question;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** What the editor asks back before it does something that cannot be undone. */
record PostQuestions(Wording words) {

    /** @param reach who is told, in a sentence */
    void publish(Post post, String reach, Runnable publish) {
        Confirmation.ask(
                words.get("updates.publish.question", post.draft().en().title()),
                String.join(
                        " ",
                        words.get("updates.publish.explanation", "/updates/" + post.slug()),
                        post.isReviewed() ? "" : words.get("updates.review.none"),
                        reach),
                words.get("updates.publish.verb"),
                words.get("updates.cancel"),
                publish);
    }

    void delete(Runnable delete) {
        Confirmation.askBeforeLoss(
                words.get("updates.delete.question"),
                words.get("updates.delete.explanation"),
                words.get("updates.delete.verb"),
                words.get("updates.cancel"),
                delete);
    }

    /**
     * Of a post that somebody else has to read first.
     *
     * @param reach who is told, in a sentence
     * @param publish says whether the reason was accepted
     */
    void publishUnreviewed(Post post, String reach, Predicate<String> publish) {
        askWhy(
                new Question(
                        words.get(
                                "updates.unreviewed.question", post.draft().en().title()),
                        List.of(
                                words.get("updates.unreviewed.explanation"),
                                words.get("updates.publish.explanation", "/updates/" + post.slug()) + " " + reach),
                        words.get("updates.unreviewed.reason"),
                        PostReviews.REASON_LIMIT,
                        words.get("updates.unreviewed.verb"),
                        words.get("updates.cancel")),
                publish);
    }

    /** @param decided says whether the reason was accepted */
    void sendBack(Predicate<String> decided) {
        askWhy(
                new Question(
                        words.get("updates.send-back.question"),
                        List.of(words.get("updates.send-back.explanation")),
                        words.get("updates.send-back.reason"),
                        PostReviews.REASON_LIMIT,
                        words.get("updates.send-back.verb"),
                        words.get("updates.cancel")),
                decided);
    }

    private void askWhy(Question question, Predicate<String> accepted) {
        new ReasonDialog(
                        question,
                        reason -> accepted.test(reason)
                                ? Optional.empty()
                                : Optional.of(words.get("updates.reason.missing")))
                .open();
    }

    /**
     * @param save says whether it was saved; if not, the way out is closed
     * @param discard gives up what is not saved
     */
    void leave(ContinueNavigationAction leave, BooleanSupplier save, Runnable discard) {
        var question = new ConfirmDialog();
        question.setHeader(words.get("updates.leave.title"));
        question.setText(words.get("updates.leave.explanation"));
        question.setCancelable(true);
        question.setCancelText(words.get("updates.leave.stay"));
        question.addCancelListener(stay -> leave.cancel());
        question.setRejectable(true);
        question.setRejectText(words.get("updates.leave.discard"));
        question.addRejectListener(rejected -> {
            discard.run();
            leave.proceed();
        });
        question.setConfirmText(words.get("updates.leave.save"));
        question.addConfirmListener(confirm -> {
            if (save.getAsBoolean()) {
                leave.proceed();
            } else {
                leave.cancel();
            }
        });
        question.open();
    }
}
