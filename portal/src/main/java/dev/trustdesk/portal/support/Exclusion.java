package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket left out of the figures, or somebody's wish that it be.
 *
 * @param overdue a promise was broken already when it was asked for, so that it takes a second person
 */
public record Exclusion(
        UUID id,
        TicketId ticket,
        ExclusionReason reason,
        String note,
        boolean overdue,
        State state,
        AccountId proposedBy,
        Instant proposedAt,
        @Nullable AccountId decidedBy,
        @Nullable Instant decidedAt) {

    public enum State {
        PROPOSED,
        EXCLUDED,
        DECLINED
    }
}
