package dev.trustdesk.portal.help.ui;

import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.sla.TicketState;

/** How a ticket's state looks to its requester: what waits for them stands out. */
final class StateTone {

    private StateTone() {}

    static Tone of(TicketState state) {
        return switch (state) {
            case OPEN, WAITING_FOR_EXCHANGE -> Tone.INFO;
            case WAITING_FOR_REQUESTER -> Tone.CAUTION;
            case RESOLVED -> Tone.GOOD;
        };
    }
}
