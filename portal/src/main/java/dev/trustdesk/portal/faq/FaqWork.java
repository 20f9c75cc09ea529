package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.Labelled;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A manuscript with what it belongs to and how far it has come.
 *
 * @param suggested what it is made of; null of what maintainers began themselves
 * @param answers the answer that it changes; null of a new one
 * @param version counted from 0, which is as it was begun
 * @param editedBy as the audit trail names people; null as long as nobody has written anything
 * @param submitted null unless it was sent for review
 * @param returned what a colleague wants changed; null unless it was sent back from review
 * @param publishAt when it will be published; null unless it is scheduled
 * @param publishFailed it did not go out at its time, because readers would have got something broken
 * @param declinedBecause what the author of a suggestion is told; null unless it was declined
 * @param slug of the answer that it changes, or that the suggestion became; null while there is none
 */
public record FaqWork(
        UUID id,
        @Nullable FaqDraft suggested,
        @Nullable Changed answers,
        Stage stage,
        FaqManuscript manuscript,
        long version,
        @Nullable String editedBy,
        @Nullable Instant editedAt,
        @Nullable Submitted submitted,
        @Nullable Returned returned,
        @Nullable Instant publishAt,
        boolean publishFailed,
        @Nullable String declinedBecause,
        @Nullable String slug) {

    /**
     * The answer that a manuscript changes, as it was when that was begun.
     *
     * @param english number of the revision, like {@code korean}; null where there was none
     */
    public record Changed(
            String entry,
            @Nullable Integer english,
            @Nullable Integer korean) {}

    /** Who sent it for review, and when. */
    public record Submitted(String by, Instant at) {}

    /** Who sent it back from review, when and why. */
    public record Returned(String by, Instant at, String because) {}

    /** How far it has come. */
    public enum Stage implements Labelled {
        WRITING,
        REVIEW,
        SCHEDULED,
        /** A suggestion that is in the FAQ. */
        TAKEN,
        /** A suggestion that is not. */
        DECLINED;

        @Override
        public String labelKey() {
            return "faq.stage." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What it is made of; only of one that is made of a suggestion. */
    public FaqDraft suggestion() {
        if (suggested == null) {
            throw new IllegalStateException("Not made of a suggestion");
        }
        return suggested;
    }

    public boolean isOpen() {
        return stage == Stage.WRITING || stage == Stage.REVIEW || stage == Stage.SCHEDULED;
    }

    /** Whether its text may be changed as it stands. */
    public boolean isWritable() {
        return stage == Stage.WRITING;
    }

    /** Whether it changes an answer that readers have. */
    public boolean isChange() {
        return answers != null;
    }
}
