package dev.trustdesk.portal.content;

/** Who will read a text, and so what it may lead to. */
public enum Audience {
    /** Everybody; what only staff can open would be a dead link to them. */
    READERS,
    STAFF
}
