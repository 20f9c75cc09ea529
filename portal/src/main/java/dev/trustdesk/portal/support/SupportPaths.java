package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.TicketId;

/** Where the support desk is found. */
public final class SupportPaths {

    public static final String QUEUE = "support/queue";
    public static final String TICKET = "support/ticket";

    private SupportPaths() {}

    public static String ticket(TicketId id) {
        return TICKET + "/" + id;
    }
}
