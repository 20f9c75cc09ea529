package dev.trustdesk.portal.trust;

import java.util.List;

/** What became of Korean words for an update that was told without them. */
public sealed interface KoreanResult {

    /** Added; {@code stillPending} if parts are missing yet. */
    record Added(KeptIncident now, boolean stillPending) implements KoreanResult {}

    /** Somebody else has added them first, or there was nothing to add: what was told is not changed. */
    record NothingMissing() implements KoreanResult {}

    record Invalid(List<IncidentProblem> problems) implements KoreanResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    record Gone() implements KoreanResult {}
}
