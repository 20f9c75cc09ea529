package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks why, before something is done that others ask about. */
public class ReasonDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /**
     * What is asked.
     *
     * @param explanation what will happen and who reads the reason, a paragraph each
     * @param field what the reason is called
     * @param limit how many characters the reason may have
     * @param verb what the button says, such as "Send back"; never "OK"
     */
    public record Question(
            String title, List<String> explanation, String field, int limit, String verb, String cancel) {

        public Question {
            explanation = List.copyOf(explanation);
        }
    }

    private final Button act;

    /** @param deed does it, and says what is wrong with the reason; if that is nothing, the dialog closes */
    public ReasonDialog(Question question, Function<String, Optional<String>> deed) {
        setHeaderTitle(question.title());
        addClassName("td-dialog");
        setWidth("34rem");
        var reason = new TextArea(question.field());
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(question.limit());
        act = new Button(
                question.verb(),
                click ->
                        deed.apply(reason.getValue()).ifPresentOrElse(problem -> refuse(reason, problem), this::close));
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(question.cancel(), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        question.explanation().forEach(sentence -> add(new Paragraph(sentence)));
        add(reason);
        getFooter().add(cancel, act);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                // Once the dialog is there, because it takes the focus by itself while it opens.
                reason.getElement().executeJs("requestAnimationFrame(() => requestAnimationFrame(() => this.focus()))");
            }
        });
    }

    /** What is done undoes the work of somebody else, or stops it. */
    public final ReasonDialog withRedVerb() {
        act.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return this;
    }

    private static void refuse(TextArea reason, String problem) {
        reason.setErrorMessage(problem);
        reason.setInvalid(true);
        reason.focus();
    }
}
