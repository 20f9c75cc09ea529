package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** Another ticket and what it is to the one that is looked at. */
public record Relation(TicketRow other, Kind kind) {

    /** Said from where one stands: {@code MERGED_HERE} is a ticket that was merged into this one. */
    public enum Kind implements Labelled {
        /** An earlier ticket, resolved too long ago to be opened again. */
        GOES_ON_FROM,
        GOES_ON_IN,
        MERGED_INTO,
        MERGED_HERE,
        SPLIT_FROM,
        SPLIT_OFF,
        RELATED,
        DUPLICATE_OF,
        HAS_DUPLICATE;

        @Override
        public String labelKey() {
            return "support.relation." + name().toLowerCase(Locale.ROOT);
        }

        /** Made by hand, and so to be taken away by hand. */
        public boolean isLink() {
            return this == RELATED || this == DUPLICATE_OF || this == HAS_DUPLICATE;
        }
    }
}
