package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.PackDocument;
import org.jspecify.annotations.Nullable;

/**
 * What a source tag stands for.
 *
 * @param tag a tag, or a rule such as {@code D:*} for every tag that begins so
 * @param url may hold {@code *} for the rest of the tag
 */
record SourceEntry(
        String tag,
        Bilingual title,
        SourceKind kind,
        @Nullable String url) {

    static SourceEntry of(PackDocument document) {
        var fields = document.fields();
        var url = fields.optionalText("url").orElse(null);
        if (url != null && !url.startsWith("https://") && !url.startsWith("/")) {
            throw fields.get("url").wrong("\"" + url + "\" begins neither with https:// nor with /");
        }
        return new SourceEntry(
                document.id(), fields.bilingual("title"), fields.constant("kind", SourceKind.class), url);
    }

    boolean isRule() {
        return tag.endsWith("*");
    }

    /** What a tag must begin with for this rule to speak for it. */
    String prefix() {
        return tag.substring(0, tag.length() - 1);
    }
}
