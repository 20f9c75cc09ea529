package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;

/** How requesters found the help. Implemented where ratings are kept. */
public interface RequesterRatings {

    /** How often each answer was given since then, by the key of its name, the best answer first; none is missing. */
    SequencedMap<String, Integer> since(Instant from);

    /** What was added in words since then, the latest first. */
    List<Said> said(Instant from, int limit);

    /** @param answer the key of its name */
    record Said(TicketId ticket, String answer, String words, Instant at) {}
}
