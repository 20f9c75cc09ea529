package dev.trustdesk.portal.sla;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which version of the promise applies, from all there are. */
final class SlaPolicies {

    private SlaPolicies() {}

    /** The version under which a ticket starts at this instant: the latest that stands then. */
    static SlaPolicy at(Instant at, Map<Integer, SlaPolicy> all) {
        return all.values().stream()
                .filter(policy -> policy.standsAt(at))
                .max(Comparator.comparingInt(SlaPolicy::version))
                .or(() -> all.values().stream().min(Comparator.comparingInt(SlaPolicy::version)))
                .orElseThrow();
    }

    /** The version that a ticket keeps (SLA.md, rule 11), unless that one promises nothing any more. */
    static SlaPolicy of(List<ClockEvent> log, Instant at, Map<Integer, SlaPolicy> all) {
        var kept = log.isEmpty() ? null : all.get(log.getLast().policyVersion());
        return kept == null || kept.deactivatedAt() != null ? at(at, all) : kept;
    }
}
