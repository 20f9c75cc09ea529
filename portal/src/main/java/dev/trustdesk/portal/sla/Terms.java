package dev.trustdesk.portal.sla;

/**
 * What a ticket's targets depend on.
 *
 * @param category as the ticket's feature names it, such as {@code WALLET}
 */
public record Terms(String category, Priority priority) {}
