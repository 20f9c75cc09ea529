package dev.trustdesk.portal.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to a ticket. What it means for the clocks is decided by {@link SlaClock}, at the moment it happens. */
public sealed interface Happening {

    Instant at();

    /** Where the ticket stands afterwards. */
    default TicketState stateAfter(TicketState before) {
        return before;
    }

    /** A ticket began with a requester's message, received at this instant by whatever channel. */
    record Opened(Instant at) implements Happening {}

    /** The requester, in person, wrote again. */
    record RequesterWrote(Instant at) implements Happening {
        @Override
        public TicketState stateAfter(TicketState before) {
            return before == TicketState.WAITING_FOR_EXCHANGE ? before : TicketState.OPEN;
        }
    }

    /** An acknowledgement, a bot, an out-of-office reply: nobody waits because of it and nobody is answered by it. */
    record AutomaticMessage(Instant at) implements Happening {}

    record NoteAdded(Instant at) implements Happening {}

    /** A public message by a human with a staff role, and what the ticket waits for from then on. */
    record StaffReplied(
            Instant at, TicketState then, @Nullable String reason) implements Happening {
        @Override
        public TicketState stateAfter(TicketState before) {
            return then;
        }
    }

    /** Staff moved the ticket without a word to the requester. */
    record StateChanged(Instant at, TicketState to) implements Happening {
        @Override
        public TicketState stateAfter(TicketState before) {
            return to;
        }
    }

    /** The time until which a waiting ticket was put aside has come. */
    record WokeUp(Instant at) implements Happening {
        @Override
        public TicketState stateAfter(TicketState before) {
            return before.waiting() ? TicketState.OPEN : before;
        }
    }
}
