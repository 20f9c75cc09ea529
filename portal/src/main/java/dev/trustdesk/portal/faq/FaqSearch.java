package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Audience;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SearchWords;
import java.util.List;
import org.springframework.stereotype.Component;

/** Decides what is looked for, and what of it is worth showing. */
@Component
class FaqSearch {

    // Somebody who writes a whole sentence gets nothing rather than something that shares a common word with it.
    private static final double USEFUL = 5;

    // A line of so many words is looked for in parts, too: there are too few of them to be held by chance.
    private static final int FEW = 5;

    // What holds every word of such a line, one of them in its title and not in everybody's.
    private static final double PROBABLE = 3;

    // What does not hold every word must come this near to the best.
    private static final double NEAR = 0.2;

    private final IndexedAnswers answers;

    FaqSearch(IndexedAnswers answers) {
        this.answers = answers;
    }

    /**
     * Answers that hold every word, particles aside, or enough of the words and of their parts. In the reader's language; if there are
     * none, in the other one.
     */
    List<AnswerIndex.Match> search(String query, Language language, Audience audience, int limit) {
        var words = SearchWords.of(query, SearchWords.QUERY_LIMIT).meaningful().stems();
        if (words.isEmpty()) {
            return List.of();
        }
        var own = inLanguage(words, language, audience, limit);
        return own.isEmpty() ? inLanguage(words, language.other(), audience, limit) : own;
    }

    /**
     * Answers that a text is probably about; none when nothing fits well. Parts of words count in a line of a few words only: a longer
     * text has many.
     */
    List<AnswerIndex.Match> suggest(String text, Language language, int limit) {
        var words = SearchWords.of(text, SearchWords.TEXT_LIMIT).meaningful().stems();
        if (words.isEmpty()) {
            return List.of();
        }
        var useful = answers.in(language).matching(words.wholes(), Audience.READERS, limit).stream()
                .filter(match -> match.score() >= USEFUL)
                .toList();
        if (!useful.isEmpty() || words.size() > FEW) {
            return useful;
        }
        return answers.in(language).matching(words.pieces(), Audience.READERS, limit).stream()
                .filter(match -> match.score() >= (match.words() == words.size() ? PROBABLE : USEFUL))
                .toList();
    }

    private List<AnswerIndex.Match> inLanguage(SearchWords words, Language language, Audience audience, int limit) {
        var found = answers.in(language).matching(words.pieces(), audience, limit);
        var best = found.isEmpty() ? 0 : found.getFirst().score();
        return found.stream()
                .filter(match -> match.words() == words.size() || match.score() >= NEAR * best)
                .toList();
    }
}
