package dev.trustdesk.portal.content;

import dev.trustdesk.portal.platform.Language;
import java.util.Arrays;
import java.util.Objects;

/**
 * One document of the starter pack: a Markdown file in one language, or one item of a YAML file.
 *
 * @param kind its folder or file, such as {@code faq} or {@code facts}
 * @param language {@code en}, {@code ko}, or {@code all} when it holds both
 * @param body Markdown; empty for YAML
 * @param bodyLine the line of the file on which the body begins
 */
public record PackDocument(
        String kind, String id, String language, PackNode fields, String body, int bodyLine, byte[] hash) {

    public String path() {
        return fields.path();
    }

    /** The last part of the file's name, without language and ending. */
    public String slug() {
        return path().substring(path().lastIndexOf('/') + 1).replaceFirst("\\..*$", "");
    }

    /** Reads a Markdown document whose front matter follows the pack's format. */
    public Article article() {
        return new Article(
                slug(),
                Language.ofTag(language).orElseThrow(() -> fields.wrong("not a document in one language")),
                fields.text("title"),
                fields.text("summary"),
                body,
                fields.date("as_of"),
                fields.optionalDate("verified_at").orElse(null),
                fields.confidence(),
                fields.texts("sources"),
                fields.optionalText("review").isPresent(),
                fields.number("order"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackDocument that
                && kind.equals(that.kind)
                && id.equals(that.id)
                && language.equals(that.language)
                && Arrays.equals(hash, that.hash);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, id, language);
    }

    @Override
    public String toString() {
        return kind + " " + id + " (" + language + ")";
    }
}
