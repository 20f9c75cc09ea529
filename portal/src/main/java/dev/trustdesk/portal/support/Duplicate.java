package dev.trustdesk.portal.support;

/**
 * An older open ticket that a ticket may repeat.
 *
 * @param alike it asks the same; otherwise it is of the same category and not old
 * @param proved both are of one person, because they are in one account. Otherwise anybody may have typed that address, and each of
 *     the two is answered by itself.
 */
public record Duplicate(TicketRow older, boolean alike, boolean proved) {}
