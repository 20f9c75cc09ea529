package dev.trustdesk.portal.support;

import java.util.Map;

/**
 * What was done to many tickets.
 *
 * @param changed how many it changed
 * @param skipped how many it left as they were, and why
 */
public record BulkResult(BulkActionId id, BulkDeed deed, int changed, Map<BulkSkip, Integer> skipped) {
    public BulkResult {
        skipped = Map.copyOf(skipped);
    }
}
