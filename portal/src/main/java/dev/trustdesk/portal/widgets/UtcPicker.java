package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.WallTime;
import dev.trustdesk.portal.platform.Wording;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an instant in UTC or on another clock, and says below what it is in UTC and Korean time. Written as moments are everywhere,
 * 2026-11-23 and 14:30: nobody has to know in which country the day comes first.
 */
public class UtcPicker extends DateTimePicker {
    private static final long serialVersionUID = 1L;
    private static final String DAY = "yyyy-MM-dd";
    // The component writes a time as a locale does and in no other way; this one writes 14:30.
    private static final Locale TWENTY_FOUR_HOURS = Locale.of("sv", "SE");

    private final String title;
    private final transient Wording words;
    private final String whenEmpty;
    private ZoneId zone = ZoneOffset.UTC;

    /** @param whenEmpty what it means to choose nothing */
    public UtcPicker(String label, String whenEmpty, Wording words) {
        super(label);
        this.words = words;
        this.whenEmpty = whenEmpty;
        setLocale(TWENTY_FOUR_HOURS);
        setDatePickerI18n(calendar(words));
        setStep(Duration.ofMinutes(30));
        this.title = words.get("widgets.utc.title", "$year", "$month");
        setDateAriaLabel(words.get("widgets.utc.date"));
        setTimeAriaLabel(words.get("widgets.utc.time"));
        setHelperText(whenEmpty);
        addValueChangeListener(change -> explain());
    }

    // Only a function says in which order a year and a month are written, and none can be given to it from here.
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("""
            const calendar = this.querySelector('vaadin-date-picker');
            calendar.addEventListener('opened-changed', () => {
                const formatTitle = (month, year) => $0.replace('$year', year).replace('$month', month);
                calendar.i18n = { ...calendar.i18n, formatTitle };
            }, { once: true });
            """, title);
    }

    /** The clock on which the time is chosen from now on; what was chosen is read anew on it. */
    public final void setZone(ZoneId chosen) {
        zone = chosen;
        explain();
    }

    /** Null if nothing is chosen, or a time that does not exist on that clock. Of a time that comes twice, the first. */
    public final @Nullable Instant instant() {
        return switch (wallTime()) {
            case null -> null;
            case WallTime.At(var instant) -> instant;
            case WallTime.Twice(var first, var second) -> first;
            case WallTime.Skipped skipped -> null;
        };
    }

    private @Nullable WallTime wallTime() {
        LocalDateTime chosen = getValue();
        return chosen == null ? null : WallTime.of(chosen, zone);
    }

    private void explain() {
        var name = zone.getId();
        var chosen = wallTime();
        setInvalid(chosen instanceof WallTime.Skipped);
        switch (chosen) {
            case null -> setHelperText(whenEmpty);
            case WallTime.At(var instant) -> setHelperText(Moments.written(instant, words.language()));
            case WallTime.Twice(var first, var second) ->
                setHelperText(words.get("widgets.utc.twice", name, Moments.written(first, words.language())));
            case WallTime.Skipped(var from, var to) ->
                setErrorMessage(words.get("widgets.utc.gap", name, from.toString(), to.toString()));
        }
    }

    public final void setInstant(@Nullable Instant instant) {
        if (instant == null) {
            clear();
        } else {
            setValue(LocalDateTime.ofInstant(instant, zone));
        }
    }

    /** How a day is chosen and written in every field. */
    public static DatePicker.DatePickerI18n calendar(Wording words) {
        var locale = words.language().locale();
        return new DatePicker.DatePickerI18n()
                .setDateFormat(DAY)
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(days(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(1)
                .setToday(words.get("widgets.utc.today"))
                .setCancel(words.get("widgets.utc.cancel"));
    }

    // The component begins with Sunday, whichever day its week begins with.
    private static List<String> days(TextStyle style, Locale locale) {
        return Stream.of(DayOfWeek.values())
                .map(day -> day.minus(1).getDisplayName(style, locale))
                .toList();
    }
}
