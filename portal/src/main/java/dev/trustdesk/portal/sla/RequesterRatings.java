package dev.trustdesk.portal.sla;

import java.time.Instant;
import java.util.SequencedMap;

/** How requesters found the help. Implemented where ratings are kept. */
public interface RequesterRatings {

    /** How often each answer was given since then, by the key of its name, the best answer first; none is missing. */
    SequencedMap<String, Integer> since(Instant from);
}
