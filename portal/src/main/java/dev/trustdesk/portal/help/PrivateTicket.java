package dev.trustdesk.portal.help;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.ClockKind;
import dev.trustdesk.portal.sla.ClockState;
import dev.trustdesk.portal.sla.ClockStates;
import dev.trustdesk.portal.sla.TicketClock;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.Outcome;
import dev.trustdesk.portal.support.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as its requester sees it.
 *
 * @param checkWord stands on every real message, so that a fake helper can be told
 * @param promisedReplyAt null when nobody waits for a reply
 * @param firstReplyAt null until a human has replied
 * @param outcome how it ended; null while it is open, or if nobody has said
 * @param rating of the help that ended with the last resolve; empty while it was not rated, or the ticket is open
 * @param closable whether its requester can say that it is solved
 * @param together it was merged: we answer it with others that ask the same, each on its own page
 */
public record PrivateTicket(
        TicketId id,
        long number,
        String subject,
        TicketState state,
        Language language,
        String checkWord,
        Instant createdAt,
        @Nullable Instant promisedReplyAt,
        @Nullable Instant firstReplyAt,
        boolean sample,
        @Nullable Outcome outcome,
        MailState mail,
        Optional<Rating> rating,
        boolean closable,
        boolean together,
        List<PublicMessage> messages) {
    public PrivateTicket {
        messages = List.copyOf(messages);
    }

    static PrivateTicket of(
            Ticket ticket,
            @Nullable Outcome outcome,
            MailState mail,
            Optional<Rating> rating,
            List<PublicMessage> messages) {
        var clocks = new ClockStates(ticket.clocks());
        return new PrivateTicket(
                ticket.id(),
                ticket.row().number(),
                ticket.row().subject(),
                ticket.row().state(),
                ticket.row().language(),
                ticket.facts().checkWord(),
                ticket.row().createdAt(),
                clocks.nextDueAt().orElse(null),
                clocks.latest(ClockKind.FIRST_RESPONSE)
                        .filter(clock -> clock.state() != ClockState.ENDED)
                        .map(TicketClock::stoppedAt)
                        .orElse(null),
                ticket.row().sample(),
                outcome,
                mail,
                rating,
                ticket.row().state() != TicketState.RESOLVED,
                ticket.row().mergedInto() != null,
                messages);
    }
}
