package dev.trustdesk.portal.support;

import org.jspecify.annotations.Nullable;

/**
 * What people have found out about a ticket.
 *
 * @param question what it asks; null until somebody has said it
 * @param outcome how it ended; null while it is open, whatever was decided before it was opened again
 * @param exclusion what keeps it out of the figures, or would; null if nothing does
 */
public record TicketFindings(
        @Nullable Question question,
        CaseKind kind,
        @Nullable Outcome outcome,
        @Nullable Exclusion exclusion) {

    public static final TicketFindings NONE = new TicketFindings(null, CaseKind.NONE, null, null);
}
