package dev.trustdesk.portal.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Lints the pack that ships: a problem here would stop its import at start. */
class ContentPackTest {

    private final PackReader.Reading reading = PackReader.read(new PackFiles().read());

    @Test
    void thePackThatShipsHasNoProblems() {
        assertThat(reading.problems()).isEmpty();
        // Dates are checked against each other; "in the future" is checked against the newest date the pack itself
        // claims.
        assertThat(PackLint.check(reading.documents(), newestDate())).isEmpty();
    }

    @Test
    void everyQuestionAndEveryExchangeIsThere() {
        var counts =
                reading.documents().stream().collect(Collectors.groupingBy(PackDocument::kind, Collectors.counting()));
        assertThat(counts)
                .containsEntry("faq", 74L)
                .containsEntry("exchanges", 21L)
                .containsEntry("guides", 4L)
                .containsEntry("onboarding", 12L);
    }

    private LocalDate newestDate() {
        return reading.documents().stream()
                .flatMap(document -> document.fields().optionalDate("verified_at").stream())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
