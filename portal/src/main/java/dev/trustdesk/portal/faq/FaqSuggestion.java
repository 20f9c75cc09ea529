package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.Labelled;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion with what has been made of it.
 *
 * @param version counted from 0, which is as it was suggested
 * @param editedBy as the audit trail names people; null as long as nobody has written anything
 * @param declinedBecause what its author is told; null unless it was declined
 * @param slug of the entry that it became; null unless it was taken
 */
public record FaqSuggestion(
        FaqDraft suggested,
        State state,
        FaqManuscript manuscript,
        long version,
        @Nullable String editedBy,
        @Nullable Instant editedAt,
        @Nullable String declinedBecause,
        @Nullable String slug) {

    /** Where it stands. */
    public enum State implements Labelled {
        OPEN,
        TAKEN,
        DECLINED;

        @Override
        public String labelKey() {
            return "faq.draft.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
