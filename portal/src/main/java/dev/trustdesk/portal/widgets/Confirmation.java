package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that cannot be taken back, or that others feel. The way out comes first and has the focus. */
public final class Confirmation {
    private Confirmation() {}

    /**
     * Opens the question.
     *
     * @param verb what the button says, such as "Disable account"; never "OK"
     */
    public static void ask(String question, String explanation, String verb, String cancel, Runnable confirmed) {
        open(new ConfirmDialog(), question, explanation, verb, cancel, confirmed);
    }

    /** {@link #ask} before something is gone for good: the button looks dangerous. */
    public static void askBeforeLoss(
            String question, String explanation, String verb, String cancel, Runnable confirmed) {
        var dialog = new ConfirmDialog();
        dialog.setConfirmButtonTheme("error primary");
        open(dialog, question, explanation, verb, cancel, confirmed);
    }

    private static void open(
            ConfirmDialog dialog, String question, String explanation, String verb, String cancel, Runnable confirmed) {
        dialog.setHeader(question);
        dialog.setText(explanation);
        var wayOut = new Button(cancel);
        wayOut.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        dialog.setCancelable(true);
        dialog.setCancelButton(wayOut);
        dialog.setConfirmText(verb);
        dialog.addConfirmListener(event -> confirmed.run());
        dialog.open();
        // Once the dialog is there, because it gives the focus to the other button by itself.
        wayOut.getElement().executeJs("requestAnimationFrame(() => requestAnimationFrame(() => this.focus()))");
    }
}
