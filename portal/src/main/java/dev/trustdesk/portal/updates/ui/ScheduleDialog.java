package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.UtcPicker;
import java.time.Instant;
import java.util.function.Predicate;

/** Asks when a post is to be published. */
class ScheduleDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /** @param chosen says whether the time was accepted; if not, the dialog stays */
    ScheduleDialog(Wording words, Predicate<Instant> chosen) {
        setHeaderTitle(words.get("updates.schedule.title"));
        var at = new UtcPicker(words.get("updates.schedule.at"), words.get("updates.editor.utc"), words);
        at.setWidthFull();
        add(new Paragraph(words.get("updates.schedule.explanation")), at);
        var confirm = new Button(words.get("updates.schedule.verb"), click -> {
            var instant = at.instant();
            if (instant != null && chosen.test(instant)) {
                close();
            } else {
                at.setErrorMessage(words.get("updates.schedule.past"));
                at.setInvalid(true);
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("updates.cancel"), click -> close()), confirm);
    }
}
