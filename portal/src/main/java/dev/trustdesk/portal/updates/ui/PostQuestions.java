package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.Post;
import dev.trustdesk.portal.widgets.Confirmation;
import java.util.function.BooleanSupplier;

/** What the editor asks back before it does something that cannot be undone. */
record PostQuestions(Wording words) {

    /** @param reach who is told, in a sentence */
    void publish(Post post, String reach, Runnable publish) {
        Confirmation.ask(
                words.get("updates.publish.question", post.draft().en().title()),
                words.get("updates.publish.explanation", "/updates/" + post.slug())
                        + (isReviewed(post) ? "" : " " + words.get("updates.review.none"))
                        + " " + reach,
                words.get("updates.publish.verb"),
                words.get("updates.cancel"),
                publish);
    }

    void delete(Runnable delete) {
        Confirmation.ask(
                words.get("updates.delete.question"),
                words.get("updates.delete.explanation"),
                words.get("updates.delete.verb"),
                words.get("updates.cancel"),
                delete);
    }

    private static boolean isReviewed(Post post) {
        return post.review() != null && post.review().isDone();
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
