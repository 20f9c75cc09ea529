package dev.trustdesk.portal.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trustdesk.portal.platform.Language;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

    @ParameterizedTest
    @ValueSource(strings = {"\r\nBcc: thief@example.net", "\n", "\r", "\u0000", "\u0085", "\u2028", "\u2029", "\ud800"})
    void whatCouldBeginAnotherHeaderIsRefused(String lineBreak) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mail("reader@example.org", "Your ticket" + lineBreak, "Text", Language.EN))
                .withMessageNotContaining("thief");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mail("reader@example.org" + lineBreak, "Your ticket", "Text", Language.EN));
    }

    @Test
    void emptyAndOverlongHeadersAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Mail("", "Subject", "Text", Language.EN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Mail("a@b.example", " ", "Text", Language.EN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mail("a@b.example", "x".repeat(251), "Text", Language.EN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Mail("a@b.example", "Subject", "\n", Language.EN));
    }

    @Test
    void theMessageIdComesFromTheKeyAndRevealsNothingOfIt() {
        var id = MessageId.of("ticket-answered:42").at("desk.example");
        assertThat(id).isEqualTo(MessageId.of("ticket-answered:42").at("desk.example"));
        assertThat(id).matches("<[0-9a-f]{40}@desk\\.example>");
        assertThat(id).isNotEqualTo(MessageId.of("ticket-answered:43").at("desk.example"));
    }

    @Test
    void pausesDoubleUpToSixHoursAndAreSpread() {
        var backOff = new BackOff(new Random(1));
        for (var attempt = 1; attempt <= 8; attempt++) {
            var full = Duration.ofMinutes(1L << (attempt - 1));
            assertThat(backOff.after(attempt)).isBetween(full.dividedBy(2), full);
        }
        assertThat(backOff.after(1_000_000)).isBetween(Duration.ofHours(3), Duration.ofHours(6));
        assertThat(Stream.generate(() -> backOff.after(4)).limit(20))
                .as("not all at once")
                .doesNotHaveDuplicates();
    }

    @Test
    void aServersWordsAreKeptAsOneShortLine() {
        var problem = new DeliveryProblem(DeliveryProblem.Cause.REFUSED, "550-no: such\r\n550 user " + "x".repeat(500));
        assertThat(problem.said())
                .startsWith("550-no: such 550 user x")
                .hasSize(300)
                .endsWith("…");
        assertThat(DeliveryProblem.parse(problem.toString())).isEqualTo(problem);
        var silent = DeliveryProblem.of(DeliveryProblem.Cause.NO_SERVER);
        assertThat(DeliveryProblem.parse(silent.toString())).isEqualTo(silent);
    }
}
