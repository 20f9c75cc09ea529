package dev.trustdesk.portal.sla;

/**
 * One version of the promise, in the list of all.
 *
 * @param inForce new tickets start under it
 * @param openTickets how many tickets have an open promise under it
 */
public record PolicyRow(SlaPolicy policy, boolean inForce, int openTickets) {}
