package dev.trustdesk.portal.sla;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/**
 * What requesters answered to "did our help solve your problem".
 *
 * @param counts how often each answer was given, by the key of its name, the best answer first
 */
public record RatingFigure(SequencedMap<String, Integer> counts) {
    public RatingFigure {
        counts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(counts));
    }

    public int n() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The share of the best answer; empty if nobody has answered, which is not the same as all or none. */
    public OptionalDouble share() {
        return n() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) counts.firstEntry().getValue() / n());
    }

    public boolean saysLittle() {
        return n() < ComplianceFigure.ENOUGH;
    }
}
