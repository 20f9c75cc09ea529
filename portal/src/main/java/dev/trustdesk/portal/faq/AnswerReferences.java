package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Audience;
import dev.trustdesk.portal.content.Reference;
import dev.trustdesk.portal.content.ReferenceSource;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
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
    private final Texts texts;

    AnswerReferences(FaqReferences answers, Texts texts) {
        this.answers = answers;
        this.texts = texts;
    }

    @Override
    public List<Reference> references(String words, Language language, Audience audience, int limit) {
        if (words.isBlank()) {
            return List.of();
        }
        var found = audience == Audience.STAFF
                ? answers.searchAsStaff(words, language, limit)
                : answers.search(words, language, limit);
        return found.stream().map(this::reference).toList();
    }

    private Reference reference(FaqReference found) {
        var summary = found.visibility() == FaqVisibility.STAFF
                ? texts.in(found.language()).of(FaqVisibility.STAFF) + " · " + found.summary()
                : found.summary();
        return new Reference(Reference.Kind.ANSWER, found.slug(), found.title(), summary, found.language());
    }
}
