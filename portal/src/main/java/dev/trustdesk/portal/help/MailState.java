package dev.trustdesk.portal.help;

/** Whether a requester hears of answers by mail. */
public enum MailState {
    /** No address was left. */
    NONE,
    /** There is an address; its owner has not said yet that we may write to it. */
    UNCONFIRMED,
    CONFIRMED
}
