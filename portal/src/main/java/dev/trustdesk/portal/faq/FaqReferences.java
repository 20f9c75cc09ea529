package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Audience;
import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.OpenToEveryone;
import dev.trustdesk.portal.platform.TypedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Answers as other features point to them: found in any language, named in the one that is asked for. */
@Service
public class FaqReferences {

    private final ReferenceStore store;
    private final FaqSearch search;
    private final Pages pages;

    FaqReferences(ReferenceStore store, FaqSearch search, Pages pages) {
        this.store = store;
        this.search = search;
        this.pages = pages;
    }

    /** The entry of an id, as long as readers can see it. */
    @OpenToEveryone
    public Optional<FaqReference> find(String id, Language language) {
        return store.byId(TypedText.lookedFor(id), language).map(this::plain);
    }

    /** The entry at an address, as long as readers can see it. */
    @OpenToEveryone
    public Optional<FaqReference> at(String slug, Language language) {
        return store.bySlug(TypedText.lookedFor(slug), language, Audience.READERS)
                .map(this::plain);
    }

    /**
     * What a few words lead to in either language, named in one of them: whoever searches may not write in the language of whoever reads.
     * The words are kept nowhere.
     */
    @OpenToEveryone
    public List<FaqReference> search(String query, Language language, int limit) {
        return search(query, language, Audience.READERS, limit);
    }

    /** As {@link #search}, with what only staff can open. */
    @PreAuthorize("hasAnyRole('SUPPORT', 'MAINTAINER')")
    public List<FaqReference> searchAsStaff(String query, Language language, int limit) {
        return search(query, language, Audience.STAFF, limit);
    }

    /** What a longer text is probably about, best first; nothing rather than something that fits badly. */
    @OpenToEveryone
    public List<FaqReference> suggest(String text, Language language, int limit) {
        return named(search.suggest(text, language, limit).stream(), language, Audience.READERS, limit);
    }

    private List<FaqReference> search(String query, Language language, Audience audience, int limit) {
        return named(
                Stream.of(language, language.other())
                        .flatMap(spoken -> search.search(query, spoken, audience, limit).stream()),
                language,
                audience,
                limit);
    }

    private List<FaqReference> named(
            Stream<AnswerIndex.Match> matches, Language language, Audience audience, int limit) {
        var bySlug = new LinkedHashMap<String, FaqReference>();
        matches.forEach(match -> {
            if (bySlug.size() < limit && !bySlug.containsKey(match.answer().slug())) {
                store.bySlug(match.answer().slug(), language, audience)
                        .ifPresent(found -> bySlug.put(found.slug(), plain(found)));
            }
        });
        return List.copyOf(bySlug.values());
    }

    private FaqReference plain(FaqReference stored) {
        return new FaqReference(
                stored.id(),
                stored.slug(),
                stored.visibility(),
                stored.language(),
                pages.plain(stored.title(), stored.language()),
                pages.plain(stored.summary(), stored.language()));
    }
}
