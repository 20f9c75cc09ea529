package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.OpenToEveryone;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The facts that every text refers to. */
@Service
public class Facts {

    private static final String PHASE = "migration.phase";

    private final FactBook book;
    private final FactWriting writing;
    private final Pages pages;
    private final ClaimStandings standings;

    Facts(FactBook book, FactWriting writing, Pages pages, ClaimStandings standings) {
        this.standings = standings;
        this.book = book;
        this.writing = writing;
        this.pages = pages;
    }

    @OpenToEveryone
    public List<Fact> all(Language language) {
        return book.entries().stream().map(entry -> fact(entry, language)).toList();
    }

    @OpenToEveryone
    public Optional<Fact> find(String key, Language language) {
        return book.entry(key).map(entry -> fact(entry, language));
    }

    /** The state of the migration; empty if nobody has said it. */
    @OpenToEveryone
    public Optional<Phase> phase() {
        return book.entry(PHASE).filter(entry -> entry.kind() == FactKind.PHASE).map(FactEntry::phase);
    }

    private Fact fact(FactEntry entry, Language language) {
        return new Fact(
                entry.key(),
                entry.kind(),
                entry.label().in(language),
                entry.valueIn(language),
                writing.write(entry, language),
                pages.rich(entry.note(), ClaimStandings.noteLanguage(entry.note(), language)),
                entry.critical(),
                pages.provenance(entry.evidence(), language),
                standings.of(entry, language),
                entry.changedAt());
    }
}
