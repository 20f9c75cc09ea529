package dev.trustdesk.portal.trust.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.ProposalResult;
import dev.trustdesk.portal.trust.Proposals;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks why a proposal is declined or stopped, because whoever made it wants to know. */
class ReasonDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    ReasonDialog(
            Wording words,
            String title,
            String verb,
            Function<String, ProposalResult> deed,
            Consumer<ProposalResult> done) {
        setHeaderTitle(title);
        addClassName("td-dialog");
        setWidth("32rem");
        var reason = new TextArea(words.get("trust.reason.field"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(Proposals.REASON_LIMIT);
        var act = new Button(verb, click -> {
            var result = deed.apply(reason.getValue());
            if (result instanceof ProposalResult.NoReason) {
                reason.setErrorMessage(words.get("trust.reason.missing"));
                reason.setInvalid(true);
            } else {
                close();
                done.accept(result);
            }
        });
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        var cancel = new Button(words.get("trust.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(new Paragraph(words.get("trust.reason.hint")), reason);
        getFooter().add(cancel, act);
        addOpenedChangeListener(opened -> reason.focus());
    }
}
