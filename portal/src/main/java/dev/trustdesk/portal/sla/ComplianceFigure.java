package dev.trustdesk.portal.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How well the promise of a first reply was kept, over the clocks whose due time lies in a period (SLA.md).
 *
 * @param open not yet due: neither kept nor broken, so only in a period that is not over
 * @param overdue of those missed, how many nobody has answered yet
 * @param leftOut how many do not count, by reason
 * @param policyVersions the versions of the promise that were measured
 * @param median of the times to the first reply, of those that had one; empty if none had
 */
public record ComplianceFigure(
        int met,
        int missed,
        int open,
        int overdue,
        SortedMap<String, Integer> leftOut,
        SortedSet<Integer> policyVersions,
        Optional<Duration> median,
        Optional<Duration> ninetieth) {

    /** What is promised: this share of first replies in time. */
    public static final double PROMISED = 0.9;

    /** A share of fewer than this says little, and the reader is told so. */
    public static final int ENOUGH = 20;

    private static final double HALF = 0.5;

    public ComplianceFigure {
        leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
        policyVersions = Collections.unmodifiableSortedSet(new TreeSet<>(policyVersions));
    }

    static ComplianceFigure of(Collection<FirstReply> due, Instant now) {
        var met = 0;
        var missed = 0;
        var open = 0;
        var overdue = 0;
        var leftOut = new TreeMap<String, Integer>();
        var versions = new TreeSet<Integer>();
        for (var reply : due) {
            if (reply.leftOut() != null) {
                leftOut.merge(reply.leftOut(), 1, Integer::sum);
                continue;
            }
            versions.add(reply.policyVersion());
            switch (reply.state()) {
                case MET -> met++;
                case MISSED -> missed++;
                case RUNNING, PAUSED, ENDED -> {
                    // Open and past due counts as missed, so that nothing in a past week is undecided.
                    if (now.isAfter(reply.dueAt())) {
                        missed++;
                        overdue++;
                    } else {
                        open++;
                    }
                }
            }
        }
        var took = due.stream()
                .filter(reply -> reply.leftOut() == null)
                .flatMap(reply -> reply.took().stream())
                .sorted()
                .toList();
        return new ComplianceFigure(
                met, missed, open, overdue, leftOut, versions, rank(took, HALF), rank(took, PROMISED));
    }

    /** Over how many the share is. */
    public int n() {
        return met + missed;
    }

    /** The share of replies in time; empty without data, which is not the same as all. */
    public OptionalDouble share() {
        return n() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) met / n());
    }

    public boolean isKept() {
        return n() > 0 && met >= PROMISED * n();
    }

    public boolean saysLittle() {
        return n() < ENOUGH;
    }

    /** The smallest time within which at least this share of the replies came: a time that occurred, never one in between. */
    private static Optional<Duration> rank(List<Duration> sorted, double share) {
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(sorted.get((int) Math.ceil(share * sorted.size()) - 1));
    }
}
