package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.TicketState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What would become of tickets if something were done to all of them, as they stand now.
 *
 * @param tickets those that it would change
 * @param skipped how many it would leave as they are, and why
 */
public record BulkPlan(BulkDeed deed, List<TicketId> tickets, Map<BulkSkip, Integer> skipped) {

    public BulkPlan {
        tickets = List.copyOf(tickets);
        skipped = Map.copyOf(skipped);
    }

    /** A ticket as far as this depends on it. */
    record Candidate(
            TicketId id, TicketState state, @Nullable AccountId assignee, boolean unanswered) {

        static Candidate of(TicketRow row) {
            return new Candidate(row.id(), row.state(), row.assignee(), row.unanswered());
        }
    }

    static BulkPlan of(BulkDeed deed, Collection<Candidate> candidates) {
        var tickets = new ArrayList<TicketId>();
        var skipped = new EnumMap<BulkSkip, Integer>(BulkSkip.class);
        for (var candidate : candidates) {
            skip(deed, candidate)
                    .ifPresentOrElse(why -> skipped.merge(why, 1, Integer::sum), () -> tickets.add(candidate.id()));
        }
        return new BulkPlan(deed, tickets, skipped);
    }

    /** Why a ticket stays as it is; empty if it does not. */
    static Optional<BulkSkip> skip(BulkDeed deed, Candidate ticket) {
        return switch (deed) {
            case BulkDeed.Assign(var to) -> to.equals(ticket.assignee()) ? already() : Optional.empty();
            case BulkDeed.Unassign _ -> ticket.assignee() == null ? already() : Optional.empty();
            case BulkDeed.Resolve _ -> {
                if (ticket.state() == TicketState.RESOLVED) {
                    yield already();
                }
                // A promise is open: to resolve it away in silence would end its clock without a word (SLA.md, rules 4
                // and 8).
                yield ticket.unanswered() ? Optional.of(BulkSkip.REQUESTER_WAITS) : Optional.empty();
            }
        };
    }

    private static Optional<BulkSkip> already() {
        return Optional.of(BulkSkip.ALREADY_SO);
    }
}
