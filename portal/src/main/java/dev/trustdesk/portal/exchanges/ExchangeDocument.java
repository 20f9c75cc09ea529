package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.Evidence;
import dev.trustdesk.portal.content.PackDocument;
import dev.trustdesk.portal.content.PackNode;
import dev.trustdesk.portal.exchanges.ExchangeEntry.CellEntry;
import dev.trustdesk.portal.exchanges.ExchangeEntry.Standing;
import dev.trustdesk.portal.exchanges.ExchangeEntry.StatementEntry;
import dev.trustdesk.portal.exchanges.ExchangeEntry.Whole;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an exchange of the starter pack. What is not said of terms and of the announcement follows from its texts: the pack has terms in
 * words, and statements of the exchange.
 */
final class ExchangeDocument {

    static final String BY = "pack";

    private static final Duration CHECKED_EVERY = Duration.ofDays(30);
    private static final Set<Confidence> OWN_WORDS = Set.of(Confidence.STATED, Confidence.VERIFIED);

    private ExchangeDocument() {}

    static Whole read(PackDocument document, Instant at) {
        var fields = document.fields();
        var evidence = Evidence.of(fields);
        var unverified = fields.optionalBilingual("unverified").orElse(null);
        if (unverified == null && evidence.verifiedAt() == null) {
            throw fields.wrong("a row that nobody has verified says under \"unverified\" what is not known");
        }
        var exchange = new ExchangeEntry(
                document.id(),
                document.slug(),
                fields.bilingual("name"),
                fields.number("order"),
                fields.flag("korean"),
                unverified,
                fields.optionalBilingual("disagreement").orElse(null),
                evidence,
                verification(evidence),
                new Standing(true, false, 0, at, BY, null));
        return new Whole(exchange, cells(fields, evidence));
    }

    static List<StatementEntry> statements(PackNode fields) {
        return fields.items("statements").stream()
                .map(said -> new StatementEntry(
                        said.date("date"),
                        said.constant("by", Speaker.class),
                        said.bilingual("text"),
                        said.confidence(),
                        said.texts("sources")))
                .toList();
    }

    private static @Nullable Verification verification(Evidence evidence) {
        var day = evidence.verifiedAt();
        if (day == null) {
            return null;
        }
        var at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Verification(at, BY, null, at.plus(CHECKED_EVERY));
    }

    /** All of them; one that is missing is refused, because silence would look like an answer. */
    private static List<CellEntry> cells(PackNode fields, Evidence evidence) {
        var cells = fields.get("cells");
        return Arrays.stream(Capability.values())
                .map(capability -> cells.find(capability.key())
                        .map(cell -> cell(capability, cell))
                        .orElseGet(() -> switch (capability) {
                            case TERMS -> terms(fields, evidence);
                            case ANNOUNCEMENT -> announcement(fields);
                            default -> cell(capability, cells.get(capability.key()));
                        }))
                .toList();
    }

    private static CellEntry terms(PackNode fields, Evidence evidence) {
        var text = fields.optionalBilingual("terms").orElse(null);
        var known = text != null && !evidence.sources().isEmpty();
        return new CellEntry(
                Capability.TERMS,
                known ? CellStatus.RELAYED : CellStatus.UNKNOWN,
                known ? evidence.asOf() : null,
                text,
                known ? evidence.sources() : List.of(),
                null,
                null,
                null);
    }

    private static CellEntry announcement(PackNode fields) {
        return statements(fields).stream()
                .filter(said -> said.by() == Speaker.EXCHANGE && !said.sources().isEmpty())
                .max(Comparator.comparing(StatementEntry::date))
                .map(said -> new CellEntry(
                        Capability.ANNOUNCEMENT,
                        OWN_WORDS.contains(said.confidence()) ? CellStatus.PUBLISHED : CellStatus.RELAYED,
                        said.date(),
                        said.text(),
                        said.sources(),
                        null,
                        null,
                        null))
                .orElseGet(() -> CellEntry.unknown(Capability.ANNOUNCEMENT));
    }

    private static CellEntry cell(Capability capability, PackNode fields) {
        var status = fields.constant("status", CellStatus.class);
        var asOf = fields.optionalDate("as_of").orElse(null);
        var sources = fields.texts("sources");
        var evidence = fields.find("evidence").map(ExchangeDocument::passage).orElse(null);
        if (!status.fits(capability)) {
            throw fields.wrong("\"" + capability.key() + "\" cannot be \"" + status.key() + "\"");
        }
        if (status != CellStatus.UNKNOWN && asOf == null) {
            throw fields.wrong("a known status needs \"as_of\"");
        }
        if (status != CellStatus.UNKNOWN && sources.isEmpty() && evidence == null) {
            throw fields.wrong("a known status needs \"sources\" or \"evidence\"");
        }
        return new CellEntry(
                capability,
                status,
                asOf,
                fields.optionalBilingual("note").orElse(null),
                sources,
                evidence,
                fields.find("exchange_says").map(ExchangeDocument::said).orElse(null),
                fields.find("project_says").map(ExchangeDocument::said).orElse(null));
    }

    private static Said said(PackNode fields) {
        return new Said(fields.constant("status", CellStatus.class), passage(fields));
    }

    private static Passage passage(PackNode fields) {
        return new Passage(fields.text("link"), fields.text("quote"), fields.date("saved_on"));
    }
}
