package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.MaintainerOnly;
import dev.trustdesk.portal.platform.Moments;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What maintainers are writing about incidents, kept while they write: it outlives a closed window, a lost session and a restart. */
@Service
public class IncidentDrafts {

    private final IncidentDraftStore store;
    private final IncidentStore incidents;
    private final IncidentRules rules;
    private final Clock clock;

    IncidentDrafts(IncidentDraftStore store, IncidentStore incidents, IncidentRules rules, Clock clock) {
        this.store = store;
        this.incidents = incidents;
        this.rules = rules;
        this.clock = clock;
    }

    /** What I am writing of an incident; of a new one if {@code incident} is null. */
    @MaintainerOnly
    public Optional<KeptDraft> mine(@Nullable IncidentId incident) {
        return store.find(incident, AuditTrail.actor());
    }

    /**
     * Keeps what I have written so far. A secret is not kept, and neither is anything from a window that has fallen behind another one.
     *
     * @param seen the state of the incident that I look at
     * @param version of the draft that this window knows; 0 for none
     */
    @MaintainerOnly
    @Transactional
    public KeepDraftResult keep(@Nullable IncidentId incident, IncidentDraft draft, long seen, long version) {
        var problems = rules.beforeKeeping(draft);
        if (!problems.isEmpty()) {
            return new KeepDraftResult.Refused(problems);
        }
        if (incident != null && incidents.find(incident).isEmpty()) {
            return new KeepDraftResult.Gone();
        }
        var at = Moments.kept(clock.instant());
        if (!store.keep(incident, AuditTrail.actor(), new KeptDraft(draft, seen, version, at))) {
            return store.find(incident, AuditTrail.actor())
                    .<KeepDraftResult>map(KeepDraftResult.Elsewhere::new)
                    .orElseGet(KeepDraftResult.Gone::new);
        }
        return new KeepDraftResult.Kept(new KeptDraft(draft, seen, version + 1, at));
    }

    /** Throws away what I was writing. */
    @MaintainerOnly
    @Transactional
    public void discard(@Nullable IncidentId incident) {
        store.delete(incident, AuditTrail.actor());
    }
}
