package dev.trustdesk.portal.trust;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact or an official record as something that is checked, changed, and has a history.
 *
 * @param factKind null of an official record
 * @param critical changing it could cost somebody money, so that nobody does it alone
 * @param verifiedAt when it was last compared with its sources; null if never
 * @param verifier the name of whoever did that; null for the editors of the starter pack
 * @param checkDue when it is to be compared again
 * @param koreanPending its Korean text lacks what the last change says in English
 * @param edited it was changed in the portal, so that the starter pack no longer decides what it says
 */
public record Claim(
        ClaimRef ref,
        @Nullable FactKind factKind,
        boolean critical,
        ClaimContent content,
        @Nullable LocalDate verifiedAt,
        @Nullable String verifier,
        @Nullable LocalDate checkDue,
        boolean koreanPending,
        boolean edited,
        Instant changedAt) {

    /** Nobody has compared it with its sources for longer than was meant. */
    public boolean isOverdue(LocalDate today) {
        return checkDue == null || checkDue.isBefore(today);
    }
}
