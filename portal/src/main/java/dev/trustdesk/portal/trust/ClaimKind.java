package dev.trustdesk.portal.trust;

/** What a claim is: a fact that texts refer to, or an official link, address or account. */
public enum ClaimKind {
    FACT,
    OFFICIAL
}
