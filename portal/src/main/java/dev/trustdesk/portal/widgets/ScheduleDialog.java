package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Wording;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Asks when something is to be published, in UTC, in Korean time, or on the clock of whoever is asked. */
public class ScheduleDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final ZoneId UTC = ZoneOffset.UTC;

    private final transient Wording words;
    private final Select<ZoneId> zone = new Select<>();

    /** @param chosen says whether the time was accepted; if not, the dialog stays */
    public ScheduleDialog(Wording words, Predicate<Instant> chosen) {
        this.words = words;
        setHeaderTitle(words.get("widgets.schedule.title"));
        var at = new UtcPicker(words.get("widgets.schedule.at"), words.get("widgets.schedule.utc"), words);
        at.setWidthFull();
        zone.setLabel(words.get("widgets.schedule.zone"));
        zone.setItems(UTC, Moments.KST);
        zone.setItemLabelGenerator(this::name);
        zone.setValue(UTC);
        zone.setWidthFull();
        zone.addValueChangeListener(change -> at.setZone(change.getValue() == null ? UTC : change.getValue()));
        add(new Paragraph(words.get("widgets.schedule.explanation")), zone, at);
        var confirm = new Button(words.get("widgets.schedule.verb"), click -> {
            var instant = at.instant();
            if (instant != null && chosen.test(instant)) {
                close();
            } else if (!at.isInvalid()) {
                at.setErrorMessage(words.get(at.isEmpty() ? "widgets.schedule.missing" : "widgets.schedule.past"));
                at.setInvalid(true);
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("widgets.schedule.cancel"), click -> close()), confirm);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI()
                .getPage()
                .executeJs("return Intl.DateTimeFormat().resolvedOptions().timeZone")
                .then(String.class, this::offer);
    }

    private void offer(String own) {
        try {
            var mine = ZoneId.of(own);
            if (!List.of(UTC, Moments.KST, ZoneId.of("UTC")).contains(mine)) {
                var before = zone.getValue();
                zone.setItems(Stream.of(UTC, Moments.KST, mine).toList());
                zone.setValue(before);
            }
        } catch (DateTimeException e) {
            // A clock that we do not know is not offered.
        }
    }

    private String name(ZoneId offered) {
        if (offered.equals(UTC)) {
            return "UTC";
        }
        return offered.equals(Moments.KST) ? "KST" : words.get("widgets.schedule.zone.mine", offered.getId());
    }
}
