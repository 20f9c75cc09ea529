package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.OpenToEveryone;
import java.util.List;
import org.springframework.stereotype.Service;

/** The official links, addresses and accounts, confirmed or not. */
@Service
public class OfficialRecords {

    private final OfficialStore store;
    private final Pages pages;
    private final ClaimStandings standings;

    OfficialRecords(OfficialStore store, Pages pages, ClaimStandings standings) {
        this.standings = standings;
        this.store = store;
        this.pages = pages;
    }

    /** In the order of the pack. */
    @OpenToEveryone
    public List<OfficialRecord> all(Language language) {
        return store.all().stream().map(entry -> shown(entry, language)).toList();
    }

    OfficialRecord shown(OfficialEntry entry, Language language) {
        return new OfficialRecord(
                entry.id(),
                entry.kind(),
                entry.label().in(language),
                value(entry, language),
                entry.confirmed(),
                pages.rich(entry.note(), ClaimStandings.noteLanguage(entry.note(), language)),
                pages.provenance(entry.evidence(), language),
                standings.of(entry, language));
    }

    /** With its facts filled in. */
    String value(OfficialEntry entry, Language language) {
        return pages.plain(entry.value(), language);
    }
}
