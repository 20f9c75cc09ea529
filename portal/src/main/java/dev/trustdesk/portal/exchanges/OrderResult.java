package dev.trustdesk.portal.exchanges;

/** What became of an attempt to put the exchanges into another order. */
public enum OrderResult {
    ORDERED,
    /** Somebody else moved, added or hid one meanwhile. */
    STALE
}
