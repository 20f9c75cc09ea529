package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.Language;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Decides in which steps answers are looked for. */
@Component
class FaqSearch {

    // Somebody who writes a whole sentence gets nothing rather than something that shares a common word with it.
    private static final double USEFUL = 5;

    private final SearchStore store;

    FaqSearch(SearchStore store) {
        this.store = store;
    }

    /**
     * Answers that hold every word; else every word without its particle; else most words. In the reader's language; else in the
     * other one.
     */
    List<SearchStore.Match> search(String query, Language language, int limit) {
        var words = SearchWords.of(query, SearchWords.QUERY_LIMIT).meaningful();
        if (words.isEmpty()) {
            return List.of();
        }
        return Stream.of(language, language.other())
                .map(tried -> inLanguage(words, tried, limit))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Answers that a longer text is probably about; none when nothing fits well. */
    List<SearchStore.Match> suggest(String text, Language language, int limit) {
        var words = SearchWords.of(text, SearchWords.TEXT_LIMIT).meaningful().stems();
        if (words.isEmpty()) {
            return List.of();
        }
        return store.matching(words.words(), language, 1, limit).stream()
                .filter(match -> match.score() >= USEFUL)
                .toList();
    }

    private List<SearchStore.Match> inLanguage(SearchWords words, Language language, int limit) {
        var exact = store.matching(words.words(), language, words.size(), limit);
        if (!exact.isEmpty()) {
            return exact;
        }
        var stems = words.stems();
        if (!stems.equals(words)) {
            var stemmed = store.matching(stems.words(), language, stems.size(), limit);
            if (!stemmed.isEmpty()) {
                return stemmed;
            }
        }
        return stems.size() == 1 ? List.of() : store.matching(stems.words(), language, (stems.size() + 1) / 2, limit);
    }
}
