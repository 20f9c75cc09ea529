package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Reference;
import dev.trustdesk.portal.content.ReferenceSource;
import dev.trustdesk.portal.platform.Language;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Answers that a text can link to. */
@Component
@Order(AnswerReferences.ORDER)
class AnswerReferences implements ReferenceSource {

    /** After facts. */
    static final int ORDER = 2;

    private final FaqReferences answers;

    AnswerReferences(FaqReferences answers) {
        this.answers = answers;
    }

    @Override
    public List<Reference> references(String words, Language language, int limit) {
        return words.isBlank()
                ? List.of()
                : answers.search(words, language, limit).stream()
                        .map(found -> new Reference(
                                Reference.Kind.ANSWER, found.slug(), found.title(), found.summary(), found.language()))
                        .toList();
    }
}
