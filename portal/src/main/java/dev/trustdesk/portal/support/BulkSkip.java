package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** Why a ticket was left as it is when something was done to many. */
public enum BulkSkip implements Labelled {
    ALREADY_SO,
    REQUESTER_WAITS,
    /** It goes on in another ticket, and stands as that one does. */
    MERGED,
    /** It would have more tags than a ticket may have. */
    TAGS_FULL,
    GONE;

    @Override
    public String labelKey() {
        return "support.bulk.skip." + name().toLowerCase(Locale.ROOT);
    }
}
