package dev.trustdesk.portal.trust;

/** What sort of value a fact has; decides how it is written. */
public enum FactKind {
    TEXT,
    RATIO,
    INSTANT,
    DATE,
    PHASE,
    ADDRESS,
    LINK,
    NUMBER
}
