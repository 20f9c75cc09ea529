package dev.trustdesk.portal.support;

import org.jspecify.annotations.Nullable;

/**
 * Another ticket that asks the same.
 *
 * @param outcome how it ended; null while it is open, and if nobody has said
 * @param question what it turned out to ask; null until somebody has said
 */
public record SimilarTicket(
        TicketRow row, @Nullable Outcome outcome, @Nullable Question question) {}
