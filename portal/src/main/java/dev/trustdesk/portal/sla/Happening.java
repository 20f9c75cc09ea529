package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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

    /**
     * The requester, in person, wrote again.
     *
     * @param requester the merged ticket whose requester it was; null for the ticket's own
     */
    record RequesterWrote(Instant at, @Nullable TicketId requester) implements Happening {
        public RequesterWrote(Instant at) {
            this(at, null);
        }

        @Override
        public TicketState stateAfter(TicketState before) {
            return before == TicketState.WAITING_FOR_EXCHANGE ? before : TicketState.OPEN;
        }
    }

    /** An acknowledgement, a bot, an out-of-office reply: nobody waits because of it and nobody is answered by it. */
    record AutomaticMessage(Instant at) implements Happening {}

    record NoteAdded(Instant at) implements Happening {}

    /**
     * A public message by a human with a staff role, and what the ticket waits for from then on.
     *
     * @param also merged tickets whose requesters it reaches as well
     */
    record StaffReplied(
            Instant at, TicketState then, @Nullable String reason, Set<TicketId> also) implements Happening {
        public StaffReplied {
            also = Set.copyOf(also);
        }

        public StaffReplied(Instant at, TicketState then, @Nullable String reason) {
            this(at, then, reason, Set.of());
        }

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

    /** The requester, in person, said that nothing more is needed. */
    record RequesterClosed(Instant at) implements Happening {
        @Override
        public TicketState stateAfter(TicketState before) {
            return TicketState.RESOLVED;
        }
    }

    /** The time until which a waiting ticket was put aside has come. */
    record WokeUp(Instant at) implements Happening {
        @Override
        public TicketState stateAfter(TicketState before) {
            return before.waiting() ? TicketState.OPEN : before;
        }
    }

    /** A public message by staff reached the requester of a merged ticket, and nobody else. */
    record MergedRequesterAnswered(Instant at, TicketId requester) implements Happening {}

    /** The requester of a merged ticket said that nothing more is needed. What others wait for goes on. */
    record MergedRequesterClosed(Instant at, TicketId requester) implements Happening {}

    /** The ticket was merged into another one, where its debts are from now on. */
    record MergedAway(Instant at) implements Happening {
        @Override
        public TicketState stateAfter(TicketState before) {
            return TicketState.RESOLVED;
        }
    }

    /**
     * Another ticket was merged into this one.
     *
     * @param debts its clocks by which somebody waited for a reply
     */
    record Absorbed(Instant at, TicketId merged, List<TicketClock> debts) implements Happening {
        public Absorbed {
            debts = List.copyOf(debts);
        }

        @Override
        public TicketState stateAfter(TicketState before) {
            return before == TicketState.RESOLVED && !debts.isEmpty() ? TicketState.OPEN : before;
        }
    }

    /** A merge was undone: what was owed to these requesters is owed by their own ticket again. */
    record Released(Instant at, Set<TicketId> requesters) implements Happening {
        public Released {
            requesters = Set.copyOf(requesters);
        }
    }

    /** This ticket's merge into another one was undone; it stands where it stood. */
    record Unmerged(Instant at, TicketState then) implements Happening {
        @Override
        public TicketState stateAfter(TicketState before) {
            return then;
        }
    }

    /**
     * One of the requester's messages became a ticket of its own.
     *
     * @param answered nothing that is left here waits for a reply
     */
    record SplitOff(Instant at, boolean answered) implements Happening {}

    /**
     * Other targets apply from now on: another priority or category, or another version of the policy.
     *
     * @param quiet what has passed by that alone warns nobody
     */
    record Retargeted(Instant at, String reason, boolean quiet) implements Happening {}

    /** The version of the policy under which the clocks ran promises nothing any more. */
    record PolicyEnded(Instant at) implements Happening {}

    /** The ticket is left out of the figures. */
    record Excluded(Instant at, String reason) implements Happening {}

    /**
     * The ticket is deleted: nobody waits for anything here any more.
     *
     * @param heirs merged tickets whose requesters still wait; what they are owed goes on there
     */
    record Deleted(Instant at, Set<TicketId> heirs) implements Happening {
        public Deleted {
            heirs = Set.copyOf(heirs);
        }

        @Override
        public TicketState stateAfter(TicketState before) {
            return TicketState.RESOLVED;
        }
    }

    /** A ticket that was merged into this one is deleted: its requester waits no more. */
    record MergedDeleted(Instant at, TicketId merged) implements Happening {}

    /**
     * The ticket into which this one was merged is deleted, and this one stands for itself again.
     *
     * @param debts the clocks there by which somebody of this ticket waits for a reply
     */
    record HandedBack(Instant at, TicketId self, List<TicketClock> debts) implements Happening {
        public HandedBack {
            debts = List.copyOf(debts);
        }

        @Override
        public TicketState stateAfter(TicketState before) {
            return debts.isEmpty() ? before : TicketState.OPEN;
        }
    }
}
