package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;

/** Where the support desk is found. */
public final class SupportPaths {

    public static final String QUEUE = "support/queue";
    public static final String TICKET = "support/ticket";

    /** On the site: where a requester asks, and the private page of one ticket. */
    public static final String HELP = "/help";

    private SupportPaths() {}

    public static String ticket(TicketId id) {
        return TICKET + "/" + id;
    }

    /** The private page, in the language of the ticket. */
    static String privatePage(String token, Language language) {
        var prefix = language == Language.KO ? "/ko" : "";
        return prefix + HELP + "/t/" + token;
    }
}
