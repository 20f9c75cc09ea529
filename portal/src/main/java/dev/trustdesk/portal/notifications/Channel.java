package dev.trustdesk.portal.notifications;

/** How a notice leaves. */
public enum Channel {
    MAIL,
    /** A post to a web address. */
    WEB
}
