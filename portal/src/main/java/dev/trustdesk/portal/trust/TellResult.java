package dev.trustdesk.portal.trust;

import java.util.List;

/** What became of an attempt to tell readers of an incident. */
public sealed interface TellResult {

    /** Readers have it, as the update of that number. */
    record Told(KeptIncident now, int number) implements TellResult {}

    /** Somebody else told something first; {@code now} is where the incident stands. */
    record Stale(KeptIncident now) implements TellResult {}

    record Invalid(List<IncidentProblem> problems) implements TellResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    record Gone() implements TellResult {}
}
