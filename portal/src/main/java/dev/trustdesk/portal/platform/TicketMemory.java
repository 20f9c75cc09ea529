package dev.trustdesk.portal.platform;

/**
 * What a feature keeps of tickets in tables of its own. Implemented by each that does, because nobody else may touch those tables; a
 * test knows every table that names a ticket (ADR 0022).
 */
public interface TicketMemory {

    /** Forgets every word of a ticket, in the transaction that deletes it. Numbers and times without words may stay. */
    void forget(DeletedTicket ticket);
}
