package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** Where a ticket stands. Whether somebody waits for a reply is said by its clocks, not by its state. */
public enum TicketState implements Labelled {
    OPEN,
    WAITING_FOR_REQUESTER,
    WAITING_FOR_EXCHANGE,
    RESOLVED;

    @Override
    public String labelKey() {
        return "sla.state." + name().toLowerCase(Locale.ROOT);
    }

    public boolean waiting() {
        return this == WAITING_FOR_REQUESTER || this == WAITING_FOR_EXCHANGE;
    }
}
