package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.support.TicketResult;

/** What became of a message that staff wrote, with its files: all of it is kept, or nothing. */
public sealed interface SendResult {

    /** What the ticket answers. */
    record Answered(TicketResult result) implements SendResult {}

    /** One of its files cannot be kept; the text of {@code messageKey} says why and takes its name. */
    record FileRefused(String name, String messageKey) implements SendResult {}
}
