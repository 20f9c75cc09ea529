package dev.trustdesk.portal.support;

import dev.trustdesk.portal.notifications.DeliveryRow;
import dev.trustdesk.portal.platform.AuditEntry;
import dev.trustdesk.portal.sla.ClockEvent;
import java.time.Instant;

/** Something that stands in the history of a ticket. */
public sealed interface HistoryEntry {

    Instant at();

    /** Somebody wrote. */
    record Said(TicketMessage message) implements HistoryEntry {
        @Override
        public Instant at() {
            return message.receivedAt();
        }
    }

    /** Somebody changed something, and who. */
    record Done(AuditEntry deed) implements HistoryEntry {
        @Override
        public Instant at() {
            return deed.at();
        }
    }

    /** A clock was started, paused, stopped or passed a mark. */
    record Ticked(ClockEvent event) implements HistoryEntry {
        @Override
        public Instant at() {
            return event.at();
        }
    }

    /** A mail about the ticket, and what has become of it. */
    record Mailed(DeliveryRow delivery) implements HistoryEntry {
        @Override
        public Instant at() {
            return delivery.createdAt();
        }
    }
}
