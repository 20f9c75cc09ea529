package dev.trustdesk.portal.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.sla.Terms;
import dev.trustdesk.portal.sla.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TicketHeadTest {

    private static final Terms TERMS = new Terms("WALLET", Priority.NORMAL);
    private static final Instant RESOLVED = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void aResolvedTicketIsReopenedForFourteenDaysAndNotLonger() {
        var end = RESOLVED.plus(Duration.ofDays(14));

        assertThat(head(TicketState.RESOLVED).closedFor(end)).isFalse();
        assertThat(head(TicketState.RESOLVED).closedFor(end.plusMillis(1))).isTrue();
        assertThat(head(TicketState.OPEN).closedFor(end.plusMillis(1)))
                .as("reopened since")
                .isFalse();
    }

    private static TicketHead head(TicketState state) {
        return new TicketHead(new TicketId(UUID.randomUUID()), state, 3, null, null, RESOLVED, RESOLVED, TERMS, null);
    }
}
