package dev.trustdesk.portal.trust;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact or an official record as something that is checked, changed, and has a history.
 *
 * @param factKind null of an official record, as {@code officialKind} is of a fact
 * @param verifiedAt when it was last compared with its sources; null if never
 * @param verifier the name of whoever did that; null for the editors of the starter pack
 * @param checkDue when it is to be compared again
 * @param koreanPending its Korean text lacks what the last change says in English
 * @param edited it was changed in the portal, so that the starter pack no longer decides what it says
 */
public record Claim(
        ClaimRef ref,
        @Nullable FactKind factKind,
        @Nullable OfficialKind officialKind,
        ClaimContent content,
        @Nullable LocalDate verifiedAt,
        @Nullable String verifier,
        @Nullable LocalDate checkDue,
        boolean koreanPending,
        boolean edited,
        Instant changedAt) {

    private static final Instant NEVER = Instant.EPOCH;

    public Claim {
        if (!content.critical() && (factKind == null || factKind.isAlwaysCritical())) {
            throw new IllegalArgumentException("It is critical by its kind");
        }
    }

    /** A fact that is not there yet. What some kinds say costs money whatever is said, so that these are always critical. */
    public static Claim newFact(String key, FactKind kind, boolean critical, LocalDate today) {
        return absent(ClaimRef.fact(key), kind, null, critical || kind.isAlwaysCritical(), today);
    }

    /** An official record that is not there yet. */
    public static Claim newOfficial(String id, OfficialKind kind, LocalDate today) {
        return absent(ClaimRef.official(id), null, kind, true, today);
    }

    private static Claim absent(
            ClaimRef ref,
            @Nullable FactKind factKind,
            @Nullable OfficialKind officialKind,
            boolean critical,
            LocalDate today) {
        var nothing = ClaimContent.nothing(today).guarded(critical);
        return new Claim(ref, factKind, officialKind, nothing, null, null, null, false, false, NEVER);
    }

    /** Changing it could cost somebody money, so that nobody does it alone. */
    public boolean critical() {
        return content.critical();
    }

    /** It is not there yet: nobody reads it, and it says nothing. */
    public boolean isNew() {
        return changedAt.equals(NEVER);
    }

    /** Nobody has compared it with its sources for longer than was meant. What is retired is not checked any more. */
    public boolean isOverdue(LocalDate today) {
        return !content.isRetired() && (checkDue == null || checkDue.isBefore(today));
    }
}
