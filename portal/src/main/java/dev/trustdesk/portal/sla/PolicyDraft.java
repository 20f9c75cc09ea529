package dev.trustdesk.portal.sla;

import java.time.Instant;
import java.util.List;

/** A version of the promise about to be made. */
public record PolicyDraft(SlaPolicy.Times usual, List<SlaPolicy.Rule> rules, Instant effectiveFrom) {
    public PolicyDraft {
        rules = List.copyOf(rules);
    }
}
