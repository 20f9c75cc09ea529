package dev.trustdesk.portal.help;

import dev.trustdesk.portal.platform.TicketId;

/** What became of adding a ticket to one's account. */
public sealed interface AddTicketResult {

    record Added(TicketId ticket) implements AddTicketResult {}

    /** It is in another account already. */
    record Taken() implements AddTicketResult {}

    /** The link leads nowhere, or no longer. */
    record Gone() implements AddTicketResult {}
}
