package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Evidence;
import dev.trustdesk.portal.content.PackDocument;
import dev.trustdesk.portal.content.PackNode;
import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A fact as it is kept, in both languages. */
record FactEntry(
        String key,
        FactKind kind,
        Bilingual value,
        boolean critical,
        Bilingual label,
        @Nullable Bilingual note,
        Evidence evidence,
        Instant changedAt,
        int sort) {

    private static final Pattern RATIO = Pattern.compile("\\d+:\\d+");

    /** Reads a fact of the pack; a value that does not fit its kind is refused here, before any text shows it. */
    static FactEntry of(PackDocument document, Instant at) {
        var fields = document.fields();
        var kind = fields.constant("kind", FactKind.class);
        check(kind, fields);
        return new FactEntry(
                document.id(),
                kind,
                fields.bilingual("value"),
                fields.flag("critical"),
                fields.bilingual("label"),
                fields.optionalBilingual("note").orElse(null),
                Evidence.of(fields),
                at,
                fields.line());
    }

    String valueIn(Language language) {
        return value.in(language);
    }

    private static void check(FactKind kind, PackNode fields) {
        switch (kind) {
            case INSTANT -> fields.instant("value");
            case DATE -> fields.date("value");
            case PHASE -> fields.constant("value", Phase.class);
            case NUMBER -> require(fields, fields.text("value").matches("\\d{1,18}"), "a whole number");
            case RATIO -> require(fields, RATIO.matcher(fields.text("value")).matches(), "a ratio such as 1:6");
            case LINK ->
                require(fields, fields.text("value").startsWith("https://"), "a link that begins with https://");
            case ADDRESS -> require(fields, fields.text("value").matches("[0-9A-Za-z]{20,100}"), "an address");
            case TEXT -> fields.bilingual("value");
        }
    }

    private static void require(PackNode fields, boolean fits, String expected) {
        if (!fits) {
            throw fields.get("value").wrong("\"" + fields.text("value") + "\" is not " + expected);
        }
    }

    /** The phase that this fact says; only of a fact of that kind. */
    Phase phase() {
        return Phase.valueOf(value.en().toUpperCase(Locale.ROOT));
    }
}
