package dev.trustdesk.portal.content;

import dev.trustdesk.portal.platform.Language;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what features keep ready to be read: facts and sources are looked up, Markdown can be shown. */
@Component
public class Pages {

    private final Markdown markdown;
    private final SourceCatalogue catalogue;

    Pages(Markdown markdown, SourceCatalogue catalogue) {
        this.markdown = markdown;
        this.catalogue = catalogue;
    }

    /** @param reader the language in which sources are named; the text's own may differ */
    public Page page(Article article, Language reader) {
        return new Page(
                article.slug(),
                article.language(),
                plain(article.title(), article.language()),
                plain(article.summary(), article.language()),
                rich(article.body(), article.language()),
                new Provenance(
                        article.asOf(),
                        article.verifiedAt(),
                        article.confidence(),
                        sources(article.sources(), reader),
                        article.needsReview()));
    }

    /** Of a record that holds both languages. No native reader has checked the Korean of any of them yet. */
    public Provenance provenance(Evidence evidence, Language reader) {
        return new Provenance(
                evidence.asOf(),
                evidence.verifiedAt(),
                evidence.confidence(),
                sources(evidence.sources(), reader),
                reader == Language.KO);
    }

    public List<SourceCatalogue.Source> sources(Collection<String> tags, Language reader) {
        return catalogue.sources(tags, reader);
    }

    public RichText rich(String text, Language language) {
        return new RichText(text, language, "", markdown);
    }

    /** One language of a text that may be missing. */
    public @Nullable RichText rich(@Nullable Bilingual text, Language language) {
        return text == null ? null : rich(text.in(language), language);
    }

    /** A one-line text with its facts filled in. */
    public String plain(String text, Language language) {
        return markdown.plain(text, language);
    }

    /** A whole text in plain text, for those who cannot show Markdown: news, mails, feeds. */
    public String text(String markdown, Language language) {
        return this.markdown.text(markdown, language);
    }
}
