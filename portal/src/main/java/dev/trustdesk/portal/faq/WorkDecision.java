package dev.trustdesk.portal.faq;

import java.util.UUID;
import java.util.function.Function;

/** Something that is decided about a manuscript while it is held: once, and on what somebody has seen of it. */
final class WorkDecision {

    private WorkDecision() {}

    static EditResult of(WorkStore store, UUID id, Function<FaqWork, EditResult> deed) {
        if (!store.lock(id)) {
            return new EditResult.Gone();
        }
        var now = store.find(id).orElseThrow();
        return now.isOpen() ? deed.apply(now) : new EditResult.Decided(now);
    }

    /** @param seen the version that was on the screen of whoever decides */
    static EditResult of(WorkStore store, UUID id, long seen, Function<FaqWork, EditResult> deed) {
        return of(store, id, now -> now.version() == seen ? deed.apply(now) : new EditResult.Stale(now));
    }
}
