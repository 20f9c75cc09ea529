package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.OpenToEveryone;
import java.util.List;
import org.springframework.stereotype.Service;

/** The log of security incidents. */
@Service
public class Incidents {

    private final IncidentStore store;
    private final Pages pages;

    Incidents(IncidentStore store, Pages pages) {
        this.store = store;
        this.pages = pages;
    }

    /** Newest first. */
    @OpenToEveryone
    public List<Incident> all(Language language) {
        return store.all().stream()
                .map(entry -> new Incident(
                        entry.id(),
                        entry.severity(),
                        entry.stage(),
                        entry.startedOn(),
                        pages.plain(entry.title().in(language), language),
                        pages.rich(entry.body().in(language), language),
                        pages.provenance(entry.evidence(), language)))
                .toList();
    }
}
