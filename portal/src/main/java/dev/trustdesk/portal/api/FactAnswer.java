package dev.trustdesk.portal.api;

import dev.trustdesk.portal.trust.ClaimChange;
import dev.trustdesk.portal.trust.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a program reads it.
 *
 * @param value as machines write it; {@code text} is the same for people
 * @param critical it changes only by two people
 * @param overdue nobody has compared it with its sources for longer than was meant
 * @param koreanPending the last change is told in English only
 * @param retiredAt since when it no longer holds; null while it does
 */
record FactAnswer(
        String key,
        String kind,
        String label,
        String value,
        String text,
        @Nullable String unit,
        @Nullable String note,
        boolean critical,
        LocalDate asOf,
        @Nullable LocalDate verifiedAt,
        @Nullable LocalDate checkDue,
        boolean overdue,
        String confidence,
        boolean koreanPending,
        @Nullable Instant retiredAt,
        List<SourceAnswer> sources,
        Instant changedAt,
        List<ChangeAnswer> history) {

    /** @param passage what was quoted; null if nothing was saved */
    record SourceAnswer(
            String tag,
            String title,
            @Nullable String url,
            @Nullable String passage) {}

    /** @param was null in the first record */
    record ChangeAnswer(
            Instant at,
            @Nullable String was,
            String became,
            @Nullable String reason,
            @Nullable String proposedBy,
            @Nullable String approvedBy) {
        static ChangeAnswer of(ClaimChange change) {
            return new ChangeAnswer(
                    change.at(), change.was(), change.became(), change.reason(), change.proposer(), change.approver());
        }
    }

    static FactAnswer of(Fact fact, LocalDate today) {
        var standing = fact.standing();
        var known = fact.provenance();
        var note = fact.note();
        var due = standing.checkDue();
        return new FactAnswer(
                fact.key(),
                TicketAnswer.word(fact.kind()),
                fact.label(),
                fact.raw(),
                fact.value().plain(),
                standing.unit(),
                note == null ? null : note.markdown(),
                fact.critical(),
                known.asOf(),
                known.verifiedAt(),
                due,
                standing.retiredAt() == null && (due == null || due.isBefore(today)),
                TicketAnswer.word(known.confidence()),
                standing.koreanPending(),
                standing.retiredAt(),
                standing.citations().stream()
                        .map(cited -> new SourceAnswer(
                                cited.source().tag(),
                                cited.source().title(),
                                cited.source().url(),
                                cited.passage().isEmpty() ? null : cited.passage()))
                        .toList(),
                fact.changedAt(),
                standing.history().stream().map(ChangeAnswer::of).toList());
    }
}
