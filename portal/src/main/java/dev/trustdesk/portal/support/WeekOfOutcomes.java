package dev.trustdesk.portal.support;

import java.time.LocalDate;
import java.util.Map;

/**
 * How many tickets ended how within one week, samples not counted.
 *
 * @param monday on which the week began, in UTC
 */
public record WeekOfOutcomes(LocalDate monday, Map<Outcome, Integer> counts) {
    public WeekOfOutcomes {
        counts = Map.copyOf(counts);
    }

    public int of(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }
}
