package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Audience;
import dev.trustdesk.portal.content.Reference;
import dev.trustdesk.portal.content.ReferenceSource;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SearchWords;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Facts that a text can refer to, found by any word of their key, their label in either language, or their value. */
@Component
@Order(FactReferences.ORDER)
class FactReferences implements ReferenceSource {

    /** Before answers. */
    static final int ORDER = 1;

    private final FactBook book;
    private final FactWriting writing;

    FactReferences(FactBook book, FactWriting writing) {
        this.book = book;
        this.writing = writing;
    }

    @Override
    public List<Reference> references(String words, Language language, Audience audience, int limit) {
        var wanted = SearchWords.of(words, SearchWords.QUERY_LIMIT).words();
        return book.entries().stream()
                .filter(entry -> !entry.isRetired())
                .filter(entry -> wanted.stream().allMatch(text(entry, language)::contains))
                .limit(limit)
                .map(entry -> reference(entry, language))
                .toList();
    }

    private String text(FactEntry entry, Language language) {
        var all = entry.key() + " " + entry.label().en() + " " + entry.label().ko() + " "
                + writing.write(entry, language).plain();
        return Normalizer.normalize(all, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private Reference reference(FactEntry entry, Language language) {
        return new Reference(
                Reference.Kind.FACT,
                entry.key(),
                entry.label().in(language),
                writing.write(entry, language).plain(),
                language);
    }
}
