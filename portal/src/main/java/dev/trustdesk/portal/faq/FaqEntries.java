package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.OpenToEveryone;
import dev.trustdesk.portal.platform.TypedText;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The canonical answers. */
@Service
public class FaqEntries {

    private final EntryStore entries;
    private final RevisionStore revisions;
    private final FaqSearch search;
    private final Pages pages;

    FaqEntries(EntryStore entries, RevisionStore revisions, FaqSearch search, Pages pages) {
        this.entries = entries;
        this.revisions = revisions;
        this.search = search;
        this.pages = pages;
    }

    /** By category and in their order; in the other language where the reader's is missing. */
    @OpenToEveryone
    public List<FaqSummary> all(Language language) {
        return revisions.summaries(language).stream()
                .map(entry -> new FaqSummary(
                        entry.slug(),
                        entry.category(),
                        entry.language(),
                        pages.plain(entry.title(), entry.language()),
                        pages.plain(entry.summary(), entry.language()),
                        entry.asOf()))
                .toList();
    }

    /** The answer at an address, or where it has gone. */
    @OpenToEveryone
    public FaqLookup find(String slug, Language language) {
        var address = TypedText.lookedFor(slug);
        return revisions
                .findLive(address, language)
                .<FaqLookup>map(entry -> new FaqLookup.Found(answer(entry, language)))
                .or(() -> entries.redirected(address).map(FaqLookup.Moved::new))
                .orElseGet(FaqLookup.Missing::new);
    }

    /** Old addresses of answers, with the present ones. */
    @OpenToEveryone
    public Map<String, String> redirects() {
        return entries.redirects();
    }

    /** What a few words lead to, best first. The words are kept nowhere: a frightened reader may paste a secret. */
    @OpenToEveryone
    public List<FaqHit> search(String query, Language language, int limit) {
        return search.search(query, language, limit).stream().map(this::hit).toList();
    }

    /** What a longer text is probably about, best first; nothing rather than something that fits badly. */
    @OpenToEveryone
    public List<FaqHit> suggest(String text, Language language, int limit) {
        return search.suggest(text, language, limit).stream().map(this::hit).toList();
    }

    private FaqHit hit(SearchStore.Match match) {
        return new FaqHit(
                match.slug(),
                match.category(),
                match.language(),
                pages.plain(match.title(), match.language()),
                pages.plain(match.summary(), match.language()));
    }

    private FaqAnswer answer(FaqEntry entry, Language asked) {
        var page = pages.page(entry.article(), asked);
        return new FaqAnswer(
                entry.category(),
                page,
                page.isFallbackFor(asked),
                entry.publishedAt(),
                revisions.history(entry.id(), page.language()));
    }
}
