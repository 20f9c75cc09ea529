package dev.trustdesk.portal.support;

import java.time.Instant;
import java.util.List;

/** Is told in the sweep's transaction that promises have passed their marks. Implemented by {@code desk}. */
public interface SweepWatcher {

    /** @param recordedAt the instant under which the log of the clocks has all of these marks, and no others */
    void marked(List<TicketRow> tickets, Instant recordedAt);
}
