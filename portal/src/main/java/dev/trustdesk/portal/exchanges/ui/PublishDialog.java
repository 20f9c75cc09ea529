package dev.trustdesk.portal.exchanges.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.exchanges.Check;
import dev.trustdesk.portal.exchanges.Difference;
import dev.trustdesk.portal.exchanges.RowProblem;
import dev.trustdesk.portal.platform.Wording;
import java.time.Duration;
import java.util.List;

/** What publishing will change, why, and whether the row was compared with its sources. */
class PublishDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 30;

    private final ReasonFields reason;
    private final Checkbox compared = new Checkbox();
    private final Select<Integer> days = new Select<>();

    /** Publishes; says what is wrong with the reason, and then the dialog stays. */
    interface Publishing {
        List<RowProblem> publish(Bilingual reason, Check check);
    }

    /** @param reach who will be told, in a sentence */
    PublishDialog(List<Difference> differences, String reach, Wording words, Publishing publishing) {
        this.reason = new ReasonFields(words);
        setHeaderTitle(words.get("exchanges.publish.title"));
        setWidth("46rem");
        addClassNames("td-dialog", "td-publish");
        compared.setLabel(words.get("exchanges.publish.compared"));
        days.setLabel(words.get("exchanges.publish.next"));
        days.setItems(7, 14, 30, 60, 90);
        days.setItemLabelGenerator(count -> words.get("exchanges.publish.days", count));
        days.setValue(USUAL_DAYS);
        days.setVisible(false);
        compared.addValueChangeListener(change -> days.setVisible(change.getValue()));
        if (differences.isEmpty()) {
            add(new Paragraph(words.get("exchanges.publish.nothing")));
        } else {
            add(new H3(words.get("exchanges.publish.changes", differences.size())));
            add(DifferenceList.ofAllLanguages(differences, words), reason);
        }
        add(compared, days);
        if (differences.stream().anyMatch(difference -> difference.statusNow().isPresent())) {
            add(new Paragraph(words.get("exchanges.publish.status-unverified")));
        }
        add(new Paragraph(reach));
        var publish = new Button(words.get("exchanges.publish.verb"), click -> {
            if (!reason.mark(publishing.publish(reason.reason(), check()))) {
                close();
            }
        });
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.getElement().setAttribute("data-send", true);
        getFooter().add(new Button(words.get("exchanges.cancel"), click -> close()), publish);
    }

    private Check check() {
        return compared.getValue() ? new Check.Compared(Duration.ofDays(days.getValue())) : new Check.NotCompared();
    }
}
