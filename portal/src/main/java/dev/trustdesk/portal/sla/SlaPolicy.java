package dev.trustdesk.portal.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of the promise; a ticket keeps the version that it started under (SLA.md, rule 11).
 *
 * @param exceptions where something else is promised than usual
 * @param decidedBy an account's id, or words for what was there from the beginning
 * @param deactivatedAt from when on it promises nothing; null while it stands
 */
public record SlaPolicy(
        int version,
        Times usual,
        List<Rule> exceptions,
        Instant effectiveFrom,
        String decidedBy,
        @Nullable Instant deactivatedAt) {

    public SlaPolicy {
        exceptions = List.copyOf(exceptions);
    }

    /** How long the two replies may take. */
    public record Times(Duration firstResponse, Duration nextResponse) {}

    /**
     * Other times for some tickets.
     *
     * @param category null for every category
     * @param priority null for every priority
     */
    public record Rule(@Nullable String category, @Nullable Priority priority, Times times) {

        boolean matches(Terms terms) {
            return (category == null || category.equals(terms.category()))
                    && (priority == null || priority == terms.priority());
        }

        /** Whoever names both says more than whoever names one, and a priority says more than a category. */
        private int weight() {
            return (priority == null ? 0 : 2) + (category == null ? 0 : 1);
        }
    }

    /** The times for a ticket: those of the exception that says most about it, or the usual ones. */
    public Times times(Terms terms) {
        return exceptions.stream()
                .filter(exception -> exception.matches(terms))
                .max(Comparator.comparingInt(Rule::weight))
                .map(Rule::times)
                .orElse(usual);
    }

    /** The targets of a ticket. Resolution is measured but not promised. */
    Targets targets(Terms terms) {
        var times = times(terms);
        return clock -> switch (clock) {
            case FIRST_RESPONSE -> Optional.of(times.firstResponse());
            case NEXT_RESPONSE -> Optional.of(times.nextResponse());
            case RESOLUTION -> Optional.empty();
        };
    }

    boolean standsAt(Instant at) {
        return !effectiveFrom.isAfter(at) && (deactivatedAt == null || deactivatedAt.isAfter(at));
    }
}
