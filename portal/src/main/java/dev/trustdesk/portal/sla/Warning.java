package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;

/**
 * A promise that has passed a mark and is still open.
 *
 * @param passed one of the sweep's marks
 */
public record Warning(TicketId ticket, ClockKind clock, ClockEvent.Kind passed, Instant dueAt) {}
