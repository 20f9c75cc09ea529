package dev.trustdesk.portal.support;

import java.time.Instant;

/**
 * Something that was done to many tickets and can still be taken back.
 *
 * @param tickets how many it changed
 */
public record BulkAction(BulkActionId id, BulkDeed deed, int tickets, Instant undoableUntil) {}
