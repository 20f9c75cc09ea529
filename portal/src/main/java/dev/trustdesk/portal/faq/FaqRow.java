package dev.trustdesk.portal.faq;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer as maintainers see it in their list: what readers have, and what is being written.
 *
 * @param published null of what readers do not have yet
 * @param work null while nobody is changing it
 */
public record FaqRow(
        String title,
        @Nullable Published published,
        @Nullable FaqWork work) {

    /**
     * What readers have.
     *
     * @param lag how far the Korean is behind; null if it is not, or is not there
     * @param overdue it should have been looked at by now
     */
    public record Published(
            String entry,
            String slug,
            FaqCategory category,
            FaqVisibility visibility,
            @Nullable Instant archivedAt,
            boolean korean,
            @Nullable EditSize lag,
            @Nullable LocalDate reviewDue,
            boolean overdue,
            FaqVoteCount votes,
            Instant changedAt) {}

    public boolean isArchived() {
        return published != null && published.archivedAt() != null;
    }

    public boolean isOverdue() {
        return published != null && published.overdue() && !isArchived();
    }

    public boolean lacksKorean() {
        return published != null && !isArchived() && (!published.korean() || published.lag() != null);
    }

    public boolean isForStaff() {
        return published != null && published.visibility() == FaqVisibility.STAFF;
    }

    public Optional<FaqWork> inWork() {
        return Optional.ofNullable(work);
    }
}
