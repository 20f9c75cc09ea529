package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Labelled;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

/** What sort of value a fact has; decides how it is written. */
public enum FactKind implements Labelled {
    TEXT("a text", value -> !value.isBlank()),
    RATIO("a ratio such as 1:6", value -> value.matches("\\d{1,9}:\\d{1,9}")),
    INSTANT("an instant such as 2025-11-11T11:40:00Z", value -> isRead(() -> Instant.parse(value))),
    DATE("a date such as 2025-11-11", value -> isRead(() -> LocalDate.parse(value))),
    PHASE(
            "one of upcoming, open, closing, closed",
            value ->
                    Arrays.stream(Phase.values()).anyMatch(phase -> phase.name().equalsIgnoreCase(value))),
    ADDRESS("an address", value -> value.matches("[0-9A-Za-z]{20,100}")),
    LINK("a link that begins with https://", value -> value.startsWith("https://")),
    NUMBER("a whole number", value -> value.matches("\\d{1,18}"));

    private final String form;
    private final Predicate<String> fits;

    FactKind(String form, Predicate<String> fits) {
        this.form = form;
        this.fits = fits;
    }

    boolean fits(String value) {
        return fits.test(value);
    }

    /** Whatever such a value is, somebody acts on it with their money. The database holds the same. */
    public boolean isAlwaysCritical() {
        return this == RATIO || this == PHASE || this == ADDRESS || this == LINK;
    }

    @Override
    public String labelKey() {
        return "trust.fact-kind." + name().toLowerCase(Locale.ROOT);
    }

    /** What a value of this kind looks like, for whoever edits the starter pack. */
    String form() {
        return form;
    }

    private static boolean isRead(Runnable parsing) {
        try {
            parsing.run();
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
