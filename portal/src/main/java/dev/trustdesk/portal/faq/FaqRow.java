package dev.trustdesk.portal.faq;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
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
        @Nullable Work work) {

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
            Instant changedAt) {

        Published with(FaqVoteCount counted) {
            return new Published(
                    entry, slug, category, visibility, archivedAt, korean, lag, reviewDue, overdue, counted, changedAt);
        }
    }

    /**
     * What is being written.
     *
     * @param publishAt null unless it is scheduled
     * @param returned a colleague wants something changed
     */
    public record Work(
            UUID id, FaqWork.Stage stage, @Nullable Instant publishAt, boolean returned) {}

    public boolean isArchived() {
        return published != null && published.archivedAt() != null;
    }

    public boolean isOverdue() {
        return published != null && published.overdue() && !isArchived();
    }

    public Optional<Work> inWork() {
        return Optional.ofNullable(work);
    }
}
