package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.Evidence;
import dev.trustdesk.portal.content.PackDocument;
import dev.trustdesk.portal.content.PackNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An exchange as it is kept, in both languages. */
record ExchangeEntry(
        String id,
        String slug,
        Bilingual name,
        int sort,
        boolean korean,
        @Nullable Bilingual terms,
        @Nullable Bilingual unverified,
        @Nullable Bilingual disagreement,
        Evidence evidence,
        Instant changedAt) {

    /** A cell as it is kept. */
    record CellEntry(
            Capability capability,
            CellStatus status,
            @Nullable LocalDate asOf,
            @Nullable Bilingual note,
            List<String> sources) {}

    /** A statement as it is kept. */
    record StatementEntry(LocalDate date, Speaker by, Bilingual text, Confidence confidence, List<String> sources) {}

    static ExchangeEntry of(PackDocument document, Instant at) {
        var fields = document.fields();
        var evidence = Evidence.of(fields);
        var unverified = fields.optionalBilingual("unverified").orElse(null);
        if (unverified == null && evidence.verifiedAt() == null) {
            throw fields.wrong("a row that nobody has verified says under \"unverified\" what is not known");
        }
        return new ExchangeEntry(
                document.id(),
                document.slug(),
                fields.bilingual("name"),
                fields.number("order"),
                fields.flag("korean"),
                fields.optionalBilingual("terms").orElse(null),
                unverified,
                fields.optionalBilingual("disagreement").orElse(null),
                evidence,
                at);
    }

    /** All five cells; one that is missing is refused, because silence would look like an answer. */
    static List<CellEntry> cells(PackDocument document) {
        var cells = document.fields().get("cells");
        return Arrays.stream(Capability.values())
                .map(capability -> cell(capability, cells.get(capability.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    static List<StatementEntry> statements(PackDocument document) {
        return document.fields().items("statements").stream()
                .map(said -> new StatementEntry(
                        said.date("date"),
                        said.constant("by", Speaker.class),
                        said.bilingual("text"),
                        said.confidence(),
                        said.texts("sources")))
                .toList();
    }

    private static CellEntry cell(Capability capability, PackNode fields) {
        var status = fields.constant("status", CellStatus.class);
        var asOf = fields.optionalDate("as_of").orElse(null);
        if (asOf == null && status != CellStatus.UNKNOWN) {
            throw fields.wrong("a known status needs \"as_of\"");
        }
        return new CellEntry(
                capability, status, asOf, fields.optionalBilingual("note").orElse(null), fields.texts("sources"));
    }
}
