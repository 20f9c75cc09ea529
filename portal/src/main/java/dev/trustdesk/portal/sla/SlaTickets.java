package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What the clocks need of the tickets when a policy changes or a log is replayed. Implemented where tickets live. */
public interface SlaTickets {

    /** The categories that a policy can tell apart, with the keys of their names. */
    SequencedMap<String, String> categories();

    /** Where staff find a ticket in the portal. */
    String address(TicketId ticket);

    /** The numbers of those tickets that are still there. */
    Map<TicketId, Long> numbers(Collection<TicketId> tickets);

    /** What the targets of these tickets depend on. */
    Map<TicketId, Terms> terms(Collection<TicketId> tickets);

    /** The same, and holds the tickets until the transaction ends. */
    Map<TicketId, Terms> hold(Collection<TicketId> tickets);

    /** Keeps what the queue sorts by, in the transaction that changed the clocks, and announces it. */
    void follow(Map<TicketId, ClockStates> clocks, Instant recordedAt);

    /** What the queue sorts these tickets by. */
    Map<TicketId, Standing> standings(Collection<TicketId> tickets);

    /** What the queue shows of a ticket's clocks. */
    record Standing(@Nullable Instant nextDueAt, boolean unanswered) {}
}
