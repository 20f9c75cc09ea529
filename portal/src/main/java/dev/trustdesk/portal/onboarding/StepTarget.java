package dev.trustdesk.portal.onboarding;

import dev.trustdesk.portal.content.ContentTarget;
import dev.trustdesk.portal.content.PackDocument;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Takes the steps over from the starter pack. They cannot be edited in the portal yet, so all are taken. */
@Component
class StepTarget implements ContentTarget {

    private final StepStore store;
    private final Clock clock;

    StepTarget(StepStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "onboarding";
    }

    @Override
    public Acceptance accept(PackDocument document) {
        store.put(document.id(), document.article(), clock.instant());
        return Acceptance.TAKEN;
    }

    @Override
    public void removed(String id, String language) {
        store.remove(id, language);
    }
}
