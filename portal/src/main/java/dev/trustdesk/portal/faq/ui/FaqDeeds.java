package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.trustdesk.portal.faq.EditResult;
import dev.trustdesk.portal.faq.FaqEditing;
import dev.trustdesk.portal.faq.FaqPublishing;
import dev.trustdesk.portal.faq.FaqVisibility;
import dev.trustdesk.portal.faq.FaqWork;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.Confirmation;
import dev.trustdesk.portal.widgets.ReasonDialog;
import dev.trustdesk.portal.widgets.ReasonDialog.Question;
import dev.trustdesk.portal.widgets.ScheduleDialog;
import dev.trustdesk.portal.widgets.SendingButton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What can be done with a manuscript at its stage, each with the question that comes before it. */
final class FaqDeeds {

    private final FaqEditing editing;
    private final FaqPublishing publishing;
    private final Wording words;
    private final Desk desk;

    FaqDeeds(FaqEditing editing, FaqPublishing publishing, Wording words, Desk desk) {
        this.editing = editing;
        this.publishing = publishing;
        this.words = words;
        this.desk = desk;
    }

    /** Where a manuscript is worked on. */
    interface Desk {

        /** What is on the screen, once it is kept; empty if that was refused. */
        Optional<FaqWork> upToDate();

        /**
         * Says what became of it; false if it was refused.
         *
         * @param refusal key of the sentence before what is wrong with it
         */
        boolean said(EditResult result, String refusal);
    }

    Component[] of(FaqWork work) {
        var buttons = new ArrayList<Component>(List.of(end(work)));
        if (work.isWritable()) {
            buttons.add(new Button(words.get("faq.editor.submit"), click -> submit()));
        } else {
            buttons.add(
                    mayReview(work)
                            ? new Button(words.get("faq.editor.send-back"), click -> askWhatToChange())
                            : new Button(words.get("faq.editor.withdraw"), click -> withdraw()));
        }
        if (work.stage() != FaqWork.Stage.SCHEDULED) {
            buttons.add(new SendingButton(words.get("faq.editor.schedule"), this::askWhen));
        }
        var publish = new Button(words.get("faq.editor.take"), click -> askToPublish());
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        buttons.add(publish);
        return buttons.toArray(Component[]::new);
    }

    private Button end(FaqWork work) {
        var end = work.suggested() == null
                ? new Button(words.get("faq.editor.discard"), click -> askToDiscard())
                : new Button(words.get("faq.editor.decline"), click -> askWhyNot());
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        return end;
    }

    private void submit() {
        desk.upToDate()
                .ifPresent(work -> desk.said(publishing.submit(work.id(), work.version()), "faq.editor.not-sent"));
    }

    // Whoever sent it takes it back; whoever else looks at it says what is wrong.
    private static boolean mayReview(FaqWork work) {
        var submitted = work.submitted();
        return work.stage() == FaqWork.Stage.REVIEW
                && submitted != null
                && !submitted.by().equals(AuditTrail.actor());
    }

    private void askWhatToChange() {
        askWhy(
                new Question(
                        words.get("faq.send-back.title"),
                        List.of(words.get("faq.send-back.hint")),
                        words.get("faq.send-back.reason"),
                        FaqEditing.REASON_LIMIT,
                        words.get("faq.send-back.verb"),
                        words.get("faq.cancel")),
                (work, reason) -> publishing.sendBack(work.id(), work.version(), reason));
    }

    private void withdraw() {
        desk.upToDate()
                .ifPresent(work -> desk.said(publishing.withdraw(work.id(), work.version()), "faq.editor.not-taken"));
    }

    private void askWhen() {
        fit().ifPresent(work -> new ScheduleDialog(words, at -> schedule(work, at)).open());
    }

    // Before anything is asked: a question whose answer is refused is one too many.
    private Optional<FaqWork> fit() {
        return desk.upToDate().filter(work -> {
            var unfit = publishing.unfit(work);
            unfit.ifPresent(refused -> desk.said(refused, "faq.editor.not-taken"));
            return unfit.isEmpty();
        });
    }

    private boolean schedule(FaqWork work, Instant at) {
        var result = publishing.schedule(work.id(), work.version(), at);
        desk.said(result, "faq.editor.not-taken");
        return !(result instanceof EditResult.Refused);
    }

    private void askToPublish() {
        fit().ifPresent(work -> Confirmation.ask(
                words.get("faq.editor.take.question"),
                consequences(work),
                words.get("faq.editor.take.verb"),
                words.get("faq.cancel"),
                () -> desk.said(publishing.publish(work.id(), work.version()), "faq.editor.not-taken")));
    }

    private String consequences(FaqWork work) {
        var written = work.manuscript();
        var address = "/faq/" + written.address();
        if (written.terms().visibility() == FaqVisibility.STAFF) {
            return words.get("faq.editor.take.hint.staff");
        }
        return written.terms().koreanPending()
                ? words.get("faq.editor.take.hint.pending", address)
                : words.get("faq.editor.take.hint", address);
    }

    private void askToDiscard() {
        desk.upToDate()
                .ifPresent(work -> Confirmation.askBeforeLoss(
                        words.get("faq.editor.discard.question"),
                        words.get("faq.editor.discard.hint"),
                        words.get("faq.editor.discard.verb"),
                        words.get("faq.cancel"),
                        () -> desk.said(editing.discard(work.id(), work.version()), "faq.editor.not-kept")));
    }

    private void askWhyNot() {
        askWhy(
                new Question(
                        words.get("faq.decline.title"),
                        List.of(words.get("faq.decline.hint")),
                        words.get("faq.decline.reason"),
                        FaqEditing.REASON_LIMIT,
                        words.get("faq.draft.decline"),
                        words.get("faq.cancel")),
                (work, reason) -> editing.decline(work.id(), reason));
    }

    private void askWhy(Question question, BiFunction<FaqWork, String, EditResult> deed) {
        desk.upToDate()
                .ifPresent(work -> new ReasonDialog(question, reason -> problem(deed.apply(work, reason))).open());
    }

    /** What is wrong with the reason; if nothing is, the desk is told what came of it. */
    private Optional<String> problem(EditResult result) {
        if (result instanceof EditResult.Refused(var key)) {
            return Optional.of(words.get(key));
        }
        desk.said(result, "faq.editor.not-kept");
        return Optional.empty();
    }
}
