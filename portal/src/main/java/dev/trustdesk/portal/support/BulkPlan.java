package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.sla.TicketState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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
            TicketId id,
            TicketState state,
            @Nullable AccountId assignee,
            boolean unanswered,
            Priority priority,
            boolean merged,
            Set<String> tags) {

        Candidate {
            tags = Set.copyOf(tags);
        }

        /** One whose tags nobody has looked at, because nothing depends on them. */
        static Candidate untagged(
                TicketId id,
                TicketState state,
                @Nullable AccountId assignee,
                boolean unanswered,
                Priority priority,
                boolean merged) {
            return new Candidate(id, state, assignee, unanswered, priority, merged, Set.of());
        }

        static Candidate of(TicketRow row) {
            return untagged(
                    row.id(), row.state(), row.assignee(), row.unanswered(), row.priority(), row.mergedInto() != null);
        }

        Candidate withTags(Set<String> its) {
            return new Candidate(id, state, assignee, unanswered, priority, merged, its);
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
            case BulkDeed.Assign(var to) -> alreadyIf(to.equals(ticket.assignee()));
            case BulkDeed.Unassign _ -> alreadyIf(ticket.assignee() == null);
            case BulkDeed.Open _ -> ticket.merged() ? merged() : alreadyIf(ticket.state() == TicketState.OPEN);
            case BulkDeed.Prioritize(var to) -> ticket.merged() ? merged() : alreadyIf(to == ticket.priority());
            case BulkDeed.Tag tag -> {
                var after = tagged(tag, ticket.tags());
                yield after.size() > TagRules.MOST
                                && after.size() > ticket.tags().size()
                        ? Optional.of(BulkSkip.TAGS_FULL)
                        : alreadyIf(after.equals(ticket.tags()));
            }
            case BulkDeed.Resolve _ -> {
                if (ticket.state() == TicketState.RESOLVED) {
                    yield alreadyIf(true);
                }
                // A promise is open: to resolve it away in silence would end its clock without a word (SLA.md, rules 4
                // and 8).
                yield ticket.unanswered() ? Optional.of(BulkSkip.REQUESTER_WAITS) : Optional.empty();
            }
        };
    }

    /** The tags that a ticket has after it. */
    static SortedSet<String> tagged(BulkDeed.Tag deed, Collection<String> before) {
        var after = new TreeSet<>(before);
        after.removeAll(deed.remove());
        after.addAll(deed.add());
        return after;
    }

    private static Optional<BulkSkip> alreadyIf(boolean so) {
        return so ? Optional.of(BulkSkip.ALREADY_SO) : Optional.empty();
    }

    private static Optional<BulkSkip> merged() {
        return Optional.of(BulkSkip.MERGED);
    }
}
