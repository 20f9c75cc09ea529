package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Confidence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a claim's public history, in one language. The first of all only records it and has no {@code was…}.
 *
 * @param note Markdown, like {@code wasNote}
 * @param wasLabel null, like {@code label}, where the name was not kept yet
 * @param wasCritical whether two people changed it, as {@code critical}; null where that was not kept yet
 * @param reason null in the first record; in English while the Korean is pending
 * @param reasonPending the reason is not in the reader's language
 * @param proposer name; null for the starter pack
 * @param approver name; null where nobody's approval was needed
 */
public record ClaimChange(
        @Nullable String was,
        String became,
        @Nullable String wasNote,
        @Nullable String note,
        @Nullable Confidence wasConfidence,
        Confidence confidence,
        @Nullable ClaimStatus wasStatus,
        ClaimStatus status,
        @Nullable String wasLabel,
        @Nullable String label,
        @Nullable String wasUnit,
        @Nullable String unit,
        @Nullable Boolean wasCritical,
        @Nullable Boolean critical,
        @Nullable String reason,
        boolean reasonPending,
        @Nullable String proposer,
        @Nullable String approver,
        boolean approved,
        Instant at) {

    /** Whether from then on two people change it who were one, or one who were two. */
    public boolean isOfGuard() {
        return wasCritical != null && !wasCritical.equals(critical);
    }

    public boolean isFirst() {
        return was == null;
    }
}
