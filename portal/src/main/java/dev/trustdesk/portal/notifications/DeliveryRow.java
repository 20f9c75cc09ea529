package dev.trustdesk.portal.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice as administrators see it: what kind and how it fares, not what it says or to whom.
 *
 * @param dueAt when it is tried next, if it waits
 * @param doneAt when it was delivered, dropped or given up
 */
public record DeliveryRow(
        DeliveryId id,
        String kind,
        DeliveryState state,
        Instant createdAt,
        Instant dueAt,
        int attempts,
        @Nullable DeliveryProblem lastProblem,
        @Nullable Instant doneAt) {}
