package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.trust.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A canned answer as a lead has written it; the Korean may be left out, but not half of it.
 *
 * @param phase of the migration for which it is meant; null for all of them
 */
public record CannedDraft(
        String titleEn,
        String bodyEn,
        String titleKo,
        String bodyKo,
        @Nullable Phase phase) {

    /** One for every phase. */
    public CannedDraft(String titleEn, String bodyEn, String titleKo, String bodyKo) {
        this(titleEn, bodyEn, titleKo, bodyKo, null);
    }
}
