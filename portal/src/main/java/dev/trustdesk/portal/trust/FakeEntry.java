package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.PackDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A known fake as it is kept, in both languages. */
record FakeEntry(
        String id,
        FakeKind kind,
        Bilingual title,
        @Nullable String indicator,
        Bilingual body,
        @Nullable LocalDate seen,
        Confidence confidence,
        List<String> sources,
        int sort,
        @Nullable Reported reported) {

    /**
     * That a reader reported it, and it was published here.
     *
     * @param credit under which name they wanted to be thanked; null for none
     */
    record Reported(@Nullable String credit, int reports, Instant publishedAt) {}

    private static final Pattern CLICKABLE =
            Pattern.compile("https?://|(?<!\\[)\\.[a-z]{2,}", Pattern.CASE_INSENSITIVE);

    /** Reads a fake of the pack; an indicator that could be clicked is refused. */
    static FakeEntry of(PackDocument document) {
        var fields = document.fields();
        var indicator = fields.optionalText("indicator").orElse(null);
        if (indicator != null && CLICKABLE.matcher(indicator).find()) {
            throw fields.get("indicator").wrong("\"" + indicator + "\" is not defanged: write [.] and hxxps");
        }
        return new FakeEntry(
                document.id(),
                fields.constant("kind", FakeKind.class),
                fields.bilingual("title"),
                indicator,
                fields.bilingual("body"),
                fields.optionalDate("seen").orElse(null),
                fields.confidence(),
                fields.texts("sources"),
                fields.line(),
                null);
    }
}
