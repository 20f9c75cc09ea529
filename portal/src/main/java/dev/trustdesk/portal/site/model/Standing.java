package dev.trustdesk.portal.site.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a fact or an official record.
 *
 * @param path of its own page, without the language
 * @param unit of the value; null if it needs none
 * @param verifier who compared it with its sources last, in words
 * @param checkDue when that is to be done again; null if it was never done
 * @param koreanPending its Korean lacks what the last change says in English
 * @param retiredOn since when it no longer holds; null while it does
 * @param noteInEnglish its note is in English on a Korean page
 * @param history newest first
 */
public record Standing(
        String path,
        @Nullable String unit,
        String verifier,
        @Nullable LocalDate checkDue,
        boolean koreanPending,
        @Nullable LocalDate retiredOn,
        boolean noteInEnglish,
        List<Citation> citations,
        List<Change> history) {

    public Standing {
        citations = List.copyOf(citations);
        history = List.copyOf(history);
    }

    public boolean isRetired() {
        return retiredOn != null;
    }

    /** Nobody has checked it for longer than was meant. What is retired is not checked any more. */
    public boolean isOverdue(LocalDate today) {
        return !isRetired() && (checkDue == null || checkDue.isBefore(today));
    }

    /**
     * A source and what was quoted of it.
     *
     * @param passage empty if none was saved
     */
    public record Citation(Provenance.Source source, String passage) {}

    /**
     * One change.
     *
     * @param was null in the first record
     * @param others what else changed, in words
     * @param reason null in the first record, unless somebody added it here
     * @param reasonOwn the reason is in the reader's language
     * @param who who proposed and who approved it, in words; null in the first record of the starter pack
     */
    public record Change(
            Instant at,
            @Nullable String was,
            String became,
            List<Difference> others,
            @Nullable String reason,
            boolean reasonOwn,
            @Nullable String who) {
        public Change {
            others = List.copyOf(others);
        }

        public boolean isSameValue() {
            return became.equals(was);
        }
    }

    /** Something beside the value. */
    public record Difference(String what, String was, String became) {}
}
