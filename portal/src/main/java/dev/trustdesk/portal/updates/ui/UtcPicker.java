package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Asks for an instant in UTC, and says below what it is in Korean time. */
class UtcPicker extends DateTimePicker {
    private static final long serialVersionUID = 1L;

    /** @param whenEmpty what it means to choose nothing */
    UtcPicker(String label, String whenEmpty, Wording words) {
        super(label);
        setLocale(words.language().locale());
        setStep(Duration.ofMinutes(30));
        setDateAriaLabel(words.get("updates.editor.date"));
        setTimeAriaLabel(words.get("updates.editor.time"));
        setHelperText(whenEmpty);
        addValueChangeListener(change -> {
            var chosen = instant();
            setHelperText(chosen == null ? whenEmpty : Moments.written(chosen, words.language()));
        });
    }

    @Nullable
    Instant instant() {
        LocalDateTime chosen = getValue();
        return chosen == null ? null : chosen.toInstant(ZoneOffset.UTC);
    }

    void setInstant(@Nullable Instant instant) {
        if (instant == null) {
            clear();
        } else {
            setValue(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
        }
    }
}
