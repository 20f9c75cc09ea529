package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.datepicker.DatePicker;
import dev.trustdesk.portal.platform.Wording;
import java.util.Locale;

/** Asks for a day, written as days are everywhere: 2026-11-23. */
public class DayPicker extends DatePicker {
    private static final long serialVersionUID = 1L;
    private static final Locale YEAR_FIRST = Locale.of("sv", "SE");

    public DayPicker(String label, Wording words) {
        super(label);
        setLocale(YEAR_FIRST);
        setI18n(UtcPicker.calendar(words));
        setClearButtonVisible(true);
    }
}
