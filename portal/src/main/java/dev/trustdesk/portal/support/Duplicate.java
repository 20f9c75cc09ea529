package dev.trustdesk.portal.support;

/**
 * An older open ticket that a ticket may repeat.
 *
 * @param alike it asks the same; otherwise it is of the same category and not old
 * @param proved both are of one person: in one account, or their common address was confirmed for both. Otherwise anybody may have
 *     typed that address, and what is answered to one must not be shown to the other.
 */
public record Duplicate(TicketRow older, boolean alike, boolean proved) {}
