package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Evidence;
import dev.trustdesk.portal.content.PackDocument;
import dev.trustdesk.portal.content.PackNode;
import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fact as it is kept, in both languages. */
record FactEntry(
        String key,
        FactKind kind,
        Bilingual value,
        boolean critical,
        Bilingual label,
        @Nullable Bilingual note,
        @Nullable Bilingual unit,
        Evidence evidence,
        Upkeep upkeep,
        Instant changedAt,
        int sort) {

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
                fields.optionalBilingual("unit").orElse(null),
                Evidence.of(fields),
                Upkeep.of(fields),
                at,
                fields.line());
    }

    ClaimContent content() {
        return new ClaimContent(
                label.en(),
                label.ko(),
                value.en(),
                value.ko(),
                Bilingual.en(unit),
                Bilingual.ko(unit),
                Bilingual.en(note),
                Bilingual.ko(note),
                ClaimStatus.of(true, isRetired()),
                evidence.asOf(),
                evidence.confidence(),
                evidence.sources(),
                upkeep.passages(),
                critical);
    }

    boolean isRetired() {
        return upkeep.retiredAt() != null;
    }

    String valueIn(Language language) {
        return value.in(language);
    }

    private static void check(FactKind kind, PackNode fields) {
        var value = fields.bilingual("value");
        if (!kind.fits(value.en()) || !kind.fits(value.ko())) {
            throw fields.get("value").wrong("\"" + value.en() + "\" is not " + kind.form());
        }
        if (kind.isAlwaysCritical() && !fields.flag("critical")) {
            throw fields.get("critical").wrong("a fact that is " + kind.form() + " is always critical");
        }
    }

    /** The phase that this fact says; only of a fact of that kind. */
    Phase phase() {
        return Phase.of(value.en());
    }
}
