package dev.trustdesk.portal.trust;

import java.util.List;

/** What became of a draft that was to be kept while it is written. */
public sealed interface KeepDraftResult {

    record Kept(KeptDraft draft) implements KeepDraftResult {}

    /** Another window of the same person holds a newer draft. */
    record Elsewhere(KeptDraft now) implements KeepDraftResult {}

    /** Not kept: it holds a secret, or what cannot be kept. */
    record Refused(List<IncidentProblem> problems) implements KeepDraftResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    record Gone() implements KeepDraftResult {}
}
