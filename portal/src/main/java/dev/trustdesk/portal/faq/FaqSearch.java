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

    private static final int FEW = 3;

    private final SearchStore store;

    FaqSearch(SearchStore store) {
        this.store = store;
    }

    /**
     * Answers that hold every word, particles aside; if they are few, then also those that hold most words. In the reader's language;
     * if there are none, in the other one.
     */
    List<SearchStore.Match> search(String query, Language language, int limit) {
        var words = SearchWords.of(query, SearchWords.QUERY_LIMIT).meaningful().stems();
        if (words.isEmpty()) {
            return List.of();
        }
        var own = inLanguage(words, language, limit);
        return own.isEmpty() ? inLanguage(words, language.other(), limit) : own;
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
        var all = store.matching(words.words(), language, words.size(), limit);
        if (all.size() >= FEW || words.size() == 1) {
            return all;
        }
        var most = store.matching(words.words(), language, (words.size() + 1) / 2, limit);
        return Stream.concat(all.stream(), most.stream())
                .distinct()
                .limit(limit)
                .toList();
    }
}
