package dev.trustdesk.portal.transfer;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/**
 * A word of a file that means nothing here: its tickets are imported without it.
 *
 * @param times in how many tickets it stands
 */
public record ImportRemark(Kind kind, String word, int times) {

    /** What is left out. */
    public enum Kind implements Labelled {
        ASSIGNEE,
        PRIORITY,
        TAG;

        @Override
        public String labelKey() {
            return "transfer.remark." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** One word, before it is counted. */
    record Word(Kind kind, String word) {}
}
