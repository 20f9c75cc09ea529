package dev.trustdesk.portal.trust;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a fact or an official record.
 *
 * @param unit of the value; null if it needs none
 * @param verifier the name of whoever compared it with its sources last; null for the editors of the starter pack
 * @param checkDue when that is to be done again; null if it was never done
 * @param retiredAt since when it no longer holds; null while it does
 * @param noteInEnglish its note is in English, because there is none in the reader's language yet
 * @param history newest first
 */
public record ClaimStanding(
        ClaimRef ref,
        @Nullable String unit,
        @Nullable String verifier,
        @Nullable LocalDate checkDue,
        boolean koreanPending,
        @Nullable Instant retiredAt,
        boolean noteInEnglish,
        List<Citation> citations,
        List<ClaimChange> history) {

    public ClaimStanding {
        citations = List.copyOf(citations);
        history = List.copyOf(history);
    }
}
