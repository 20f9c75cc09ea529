package dev.trustdesk.portal.exchanges.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.exchanges.RowProblem;
import dev.trustdesk.portal.platform.Wording;
import java.util.List;
import java.util.function.Function;

/** Asks why a row is shown or hidden; readers see the answer. */
class ReasonDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /** @param decided does it, and says what is wrong with the reason */
    ReasonDialog(String name, boolean show, Wording words, Function<Bilingual, List<RowProblem>> decided) {
        var reason = new ReasonFields(words);
        setHeaderTitle(words.get(show ? "exchanges.matrix.show-one" : "exchanges.matrix.hide-one", name));
        addClassName("td-dialog");
        setWidth("34rem");
        add(
                new Paragraph(
                        words.get(show ? "exchanges.matrix.show-explanation" : "exchanges.matrix.hide-explanation")),
                reason);
        var verb = new Button(words.get(show ? "exchanges.matrix.show" : "exchanges.matrix.hide"), click -> {
            if (!reason.mark(decided.apply(reason.reason()))) {
                close();
            }
        });
        verb.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        verb.getElement().setAttribute("data-send", true);
        getFooter().add(new Button(words.get("exchanges.cancel"), click -> close()), verb);
    }
}
