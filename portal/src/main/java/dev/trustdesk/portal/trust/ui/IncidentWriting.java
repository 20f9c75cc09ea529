package dev.trustdesk.portal.trust.ui;

import dev.trustdesk.portal.trust.IncidentDraft;
import dev.trustdesk.portal.trust.IncidentDrafts;
import dev.trustdesk.portal.trust.IncidentId;
import dev.trustdesk.portal.trust.KeepDraftResult;
import dev.trustdesk.portal.trust.KeptDraft;
import dev.trustdesk.portal.trust.KeptIncident;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one window writes of an incident: kept while it is written, and never over what another window has written since. */
class IncidentWriting {

    private final IncidentDrafts drafts;
    private final IncidentForm form;
    private final IncidentMessages messages;
    /** As it was when what is written here was begun; null for a new incident. */
    private @Nullable KeptIncident base;
    /** Of the draft that this window knows; 0 for none. */
    private long version;

    IncidentWriting(IncidentDrafts drafts, IncidentForm form, IncidentMessages messages) {
        this.drafts = drafts;
        this.form = form;
        this.messages = messages;
    }

    /**
     * Shows what was written before, or where the incident stands.
     *
     * @return whether something was told since that was begun
     */
    boolean begin(@Nullable KeptIncident incident) {
        base = incident;
        var mine = drafts.mine(id());
        version = mine.map(KeptDraft::version).orElse(0L);
        form.show(mine.map(KeptDraft::draft).orElseGet(this::blank), incident);
        form.showUnsaved(false);
        messages.showNothing();
        mine.ifPresent(messages::showDraft);
        return mine.filter(draft -> draft.seen() != seen()).isPresent();
    }

    Optional<KeptIncident> base() {
        return Optional.ofNullable(base);
    }

    /** The same incident with more Korean. What is written here stays; who has not begun goes on from the Korean. */
    void readAgain(KeptIncident now) {
        var untouched = isUntouched();
        base = now;
        if (untouched) {
            form.show(blank(), now);
        }
    }

    boolean isUntouched() {
        return version == 0 && form.draft().equals(blank());
    }

    /** Keeps what is written, while it is written. */
    void keep() {
        var draft = form.draft();
        if (isUntouched()) {
            return;
        }
        switch (drafts.keep(id(), draft, seen(), version)) {
            case KeepDraftResult.Kept(var kept) -> {
                version = kept.version();
                form.showUnsaved(false);
                form.showProblems(List.of());
            }
            case KeepDraftResult.Elsewhere(var now) -> {
                form.showUnsaved(true);
                messages.showElsewhere(now, () -> goOnHere(now), () -> goOnThere(now));
            }
            case KeepDraftResult.Refused(var problems) -> {
                form.showUnsaved(true);
                form.showProblems(problems);
                messages.showNotKept(problems);
            }
            case KeepDraftResult.Gone() -> messages.showGone();
        }
    }

    void discard() {
        drafts.discard(id());
    }

    /** What was told meanwhile counts as read; what is written here becomes the update after it. */
    void goOnAfter(KeptIncident now) {
        goOn(now, form.draft());
    }

    /** Begins anew from where the incident stands. */
    void goOnAs(KeptIncident now) {
        goOn(now, now.next());
    }

    private void goOn(KeptIncident now, IncidentDraft draft) {
        base = now;
        form.show(draft, now);
        keep();
    }

    private void goOnHere(KeptDraft now) {
        version = now.version();
        messages.showNothing();
        keep();
    }

    private void goOnThere(KeptDraft now) {
        version = now.version();
        form.show(now.draft(), base);
        form.showUnsaved(false);
        messages.showDraft(now);
    }

    private @Nullable IncidentId id() {
        return base == null ? null : base.id();
    }

    private long seen() {
        return base == null ? 0 : base.version();
    }

    private IncidentDraft blank() {
        return base == null ? IncidentDraft.BLANK : base.next();
    }
}
