package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Audience;
import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.OpenToEveryone;
import dev.trustdesk.portal.platform.TypedText;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** The canonical answers. */
@Service
public class FaqEntries {

    private final EntryStore entries;
    private final ShelfStore shelves;
    private final RevisionStore revisions;
    private final HistoryStore histories;
    private final FaqSearch search;
    private final Pages pages;

    FaqEntries(
            EntryStore entries,
            ShelfStore shelves,
            RevisionStore revisions,
            HistoryStore histories,
            FaqSearch search,
            Pages pages) {
        this.entries = entries;
        this.shelves = shelves;
        this.revisions = revisions;
        this.histories = histories;
        this.search = search;
        this.pages = pages;
    }

    /**
     * The first of each category, in their order; in the other language where the reader's is missing. Without what is archived.
     *
     * @param most how many of each
     */
    @OpenToEveryone
    public List<FaqShelf> shelves(Language language, int most) {
        return shelves.shelves(language, most).stream()
                .map(shelf -> new FaqShelf(
                        shelf.category(),
                        shelf.first().stream().map(this::plain).toList(),
                        shelf.total()))
                .toList();
    }

    /** One category, a page at a time, as {@link #shelves} begins it. */
    @OpenToEveryone
    public FaqPage ofCategory(FaqCategory category, Language language, int page) {
        return plain(shelves.ofCategory(category, language, page));
    }

    /** What only staff may read, a page at a time; by category and in their order. */
    @PreAuthorize("hasAnyRole('SUPPORT', 'MAINTAINER')")
    public FaqPage ofStaff(Language language, int page) {
        return plain(shelves.ofStaff(language, page));
    }

    /** The first others of the category of an answer. */
    @OpenToEveryone
    public List<FaqSummary> neighbours(String entry, FaqCategory category, Language language, int limit) {
        return shelves.neighbours(TypedText.lookedFor(entry), category, language, limit).stream()
                .map(this::plain)
                .toList();
    }

    /** Every answer that everybody may read, whole, by category and in their order; archived ones, too. */
    @OpenToEveryone
    public List<FaqAnswer> published(Language language) {
        var changed = histories.all();
        return revisions.published(language).stream()
                .map(entry -> answer(entry, language, changed.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    /** The answer at an address, or where it has gone. What is for staff only is there for nobody else. */
    @OpenToEveryone
    public FaqLookup find(String slug, Language language) {
        var address = TypedText.lookedFor(slug);
        return revisions
                .findLive(address, language)
                .filter(entry -> entry.isPublic() || isStaff())
                .<FaqLookup>map(entry -> new FaqLookup.Found(answer(entry, language, histories.of(entry.id()))))
                .or(() -> entries.redirected(address).map(FaqLookup.Moved::new))
                .orElseGet(FaqLookup.Missing::new);
    }

    /** Old addresses of answers, with the present ones. */
    @OpenToEveryone
    public Map<String, String> redirects() {
        return entries.redirects();
    }

    /**
     * What a few words lead to, best first; for staff with what only they may read. The words are kept nowhere: a frightened reader may
     * paste a secret.
     */
    @OpenToEveryone
    public List<FaqHit> search(String query, Language language, int limit) {
        var audience = isStaff() ? Audience.STAFF : Audience.READERS;
        return search.search(query, language, audience, limit).stream()
                .map(this::hit)
                .toList();
    }

    /** What a longer text is probably about, best first; nothing rather than something that fits badly. */
    @OpenToEveryone
    public List<FaqHit> suggest(String text, Language language, int limit) {
        return search.suggest(text, language, limit).stream().map(this::hit).toList();
    }

    private FaqPage plain(FaqPage page) {
        return page.with(page.answers().stream().map(this::plain).toList());
    }

    private FaqSummary plain(FaqSummary entry) {
        return new FaqSummary(
                entry.slug(),
                entry.category(),
                entry.language(),
                pages.plain(entry.title(), entry.language()),
                pages.plain(entry.summary(), entry.language()),
                entry.asOf());
    }

    private FaqHit hit(AnswerIndex.Match match) {
        var answer = match.answer();
        return new FaqHit(
                answer.slug(),
                answer.category(),
                answer.visibility(),
                answer.language(),
                pages.plain(answer.title(), answer.language()),
                pages.plain(answer.summary(), answer.language()));
    }

    private FaqAnswer answer(FaqEntry entry, Language asked, List<FaqRevision> revisions) {
        var history = revisions.stream().map(this::filled).toList();
        var page = pages.page(entry.article(), asked);
        return new FaqAnswer(
                entry.id(),
                entry.category(),
                entry.visibility(),
                page,
                page.isFallbackFor(asked),
                entry.number(),
                entry.publishedAt(),
                entry.archivedAt(),
                Lags.of(entry, history).orElse(null),
                history.stream().anyMatch(revision -> revision.number() > 1),
                history.stream()
                        .filter(revision -> revision.language() == page.language())
                        .toList());
    }

    private FaqRevision filled(FaqRevision revision) {
        return revision.with(new FaqText(
                pages.plain(revision.title(), revision.language()),
                pages.plain(revision.summary(), revision.language()),
                pages.plain(revision.markdown(), revision.language())));
    }

    private static boolean isStaff() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(role -> "ROLE_SUPPORT".equals(role.getAuthority())
                                || "ROLE_MAINTAINER".equals(role.getAuthority()));
    }
}
