package dev.trustdesk.portal.notifications;

/** A way for mails to leave. */
interface MailChannel {

    MailRoute route();

    /**
     * Sends a mail, and waits for the answer.
     *
     * @param messageId stays the same when the same mail is sent again, so that the recipient's program can tell
     */
    SendResult send(Mail mail, MessageId messageId);
}
