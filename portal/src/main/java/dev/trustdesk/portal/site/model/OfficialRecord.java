package dev.trustdesk.portal.site.model;

import org.jspecify.annotations.Nullable;

/**
 * A link or an address that belongs to the project, or is said to.
 *
 * @param group what sort of thing it is, in words
 * @param href what it links to; null for an address of a token
 * @param noteHtml trusted HTML
 */
public record OfficialRecord(
        String id,
        String group,
        String label,
        String value,
        @Nullable String href,
        boolean confirmed,
        @Nullable String noteHtml,
        Provenance known,
        Standing standing) {

    /** The group it stands in: {@code confirmed}, {@code unconfirmed} or {@code retired}. */
    public String state() {
        return confirmed ? "confirmed" : standing.isRetired() ? "retired" : "unconfirmed";
    }
}
