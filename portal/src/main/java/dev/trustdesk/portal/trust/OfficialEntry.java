package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Evidence;
import dev.trustdesk.portal.content.PackDocument;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An official record as it is kept, in both languages. */
record OfficialEntry(
        String id,
        OfficialKind kind,
        String value,
        Bilingual label,
        boolean confirmed,
        @Nullable Bilingual note,
        Evidence evidence,
        Upkeep upkeep,
        int sort) {

    private static final Set<String> STATUSES = Set.of("confirmed", "unconfirmed");

    static OfficialEntry of(PackDocument document) {
        var fields = document.fields();
        var status = fields.text("status");
        if (!STATUSES.contains(status)) {
            throw fields.get("status").wrong("\"" + status + "\" is neither confirmed nor unconfirmed");
        }
        var note = fields.optionalBilingual("note").orElse(null);
        if (note == null && status.equals("unconfirmed")) {
            throw fields.wrong("an unconfirmed record needs a note that says why");
        }
        return new OfficialEntry(
                document.id(),
                fields.constant("kind", OfficialKind.class),
                fields.text("value"),
                fields.bilingual("label"),
                status.equals("confirmed"),
                note,
                Evidence.of(fields),
                Upkeep.of(fields),
                fields.line());
    }

    boolean isRetired() {
        return upkeep.retiredAt() != null;
    }

    ClaimContent content() {
        return new ClaimContent(
                label.en(),
                label.ko(),
                value,
                value,
                null,
                null,
                Bilingual.en(note),
                Bilingual.ko(note),
                ClaimStatus.of(confirmed, isRetired()),
                evidence.asOf(),
                evidence.confidence(),
                evidence.sources(),
                upkeep.passages(),
                true);
    }
}
