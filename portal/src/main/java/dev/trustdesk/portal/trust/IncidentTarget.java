package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.ContentTarget;
import dev.trustdesk.portal.content.PackDocument;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Takes incidents over from the starter pack, until somebody tells more of them in the portal. */
@Component
class IncidentTarget implements ContentTarget {

    private final IncidentStore store;
    private final Clock clock;

    IncidentTarget(IncidentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Incidents.TOPIC;
    }

    @Override
    public Acceptance accept(PackDocument document) {
        var incident = IncidentEntry.of(document);
        if (!store.isOfPack(incident.id())) {
            return Acceptance.KEPT_EDITED;
        }
        store.put(incident, clock.instant());
        return Acceptance.TAKEN;
    }

    @Override
    public void removed(String id, String language) {
        IncidentEntry.id(id).filter(store::isOfPack).ifPresent(store::remove);
    }
}
