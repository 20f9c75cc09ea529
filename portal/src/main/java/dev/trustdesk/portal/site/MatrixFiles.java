package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.CsvCell;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.model.Exchange;
import dev.trustdesk.portal.site.model.Exchange.Cell;
import dev.trustdesk.portal.site.model.Exchange.Quote;
import dev.trustdesk.portal.site.model.Exchange.Says;
import dev.trustdesk.portal.site.model.Provenance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The matrix for programs, and a badge of each exchange to embed. Names of fields and statuses are the same in every language; times are in
 * UTC. All are drawn with the pages, every minute, so that none of them goes on saying "verified".
 */
final class MatrixFiles {

    static final String CSV = "text/csv;charset=utf-8";
    static final String JSON = "application/json;charset=utf-8";
    static final String SVG = "image/svg+xml;charset=utf-8";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String BADGE_OF = "migration";

    private final Texts texts;
    private final TrustdeskSettings settings;

    MatrixFiles(Texts texts, TrustdeskSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    void draw(SiteData data, Instant now, SitePages.Drawn drawn) {
        for (var language : Language.values()) {
            var prefix = language.sitePrefix();
            var exchanges = data.in(language).exchanges();
            drawn.put(prefix + "/exchanges.csv", CSV, csv(exchanges, now));
            drawn.put(prefix + "/exchanges.json", JSON, json(exchanges, language, now));
            for (var exchange : exchanges) {
                drawn.put(badgePath(exchange.slug(), language), SVG, badge(exchange, texts.in(language), now));
            }
        }
    }

    static String badgePath(String slug, Language language) {
        return language.sitePrefix() + "/badges/" + slug + ".svg";
    }

    private static String badge(Exchange exchange, Wording t, Instant now) {
        var verified = exchange.verifiedAt(now);
        var migration = exchange.cells().stream()
                .filter(cell -> cell.key().equals(BADGE_OF))
                .findFirst()
                .orElseThrow();
        var status = migration.status();
        var label = t.get("exchanges.badge.label", exchange.name(), migration.capability());
        // What nobody has verified must not look like a promise from afar.
        return verified
                ? BadgeImage.svg(t.language().tag(), label, status.label(), status.tone())
                : BadgeImage.svg(
                        t.language().tag(), label, t.get("exchanges.badge.unverified", status.label()), "unknown");
    }

    private static String csv(List<Exchange> exchanges, Instant now) {
        var text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(
                    "slug",
                    "exchange",
                    "korean",
                    "capability",
                    "status",
                    "as_of",
                    "note",
                    "sources",
                    "evidence_link",
                    "evidence_quote",
                    "evidence_saved_on",
                    "exchange_says",
                    "exchange_link",
                    "exchange_quote",
                    "project_says",
                    "project_link",
                    "project_quote",
                    "disagreement",
                    "verification",
                    "verified_at",
                    "verified_by",
                    "next_check_due");
            for (var exchange : exchanges) {
                for (var cell : exchange.cells()) {
                    printer.printRecord((Object[]) record(exchange, cell, now));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String[] record(Exchange exchange, Cell cell, Instant now) {
        var verified = exchange.verified();
        return new String[] {
            exchange.slug(),
            CsvCell.safe(exchange.name()),
            Boolean.toString(exchange.korean()),
            cell.key(),
            cell.statusKey(),
            plain(cell.asOf()),
            CsvCell.safe(plain(cell.note())),
            CsvCell.safe(cell.sources().stream().map(MatrixFiles::written).collect(Collectors.joining("; "))),
            link(cell.evidence()),
            words(cell.evidence()),
            cell.evidence() == null ? "" : cell.evidence().savedOn().toString(),
            status(cell.exchangeSays()),
            link(quote(cell.exchangeSays())),
            words(quote(cell.exchangeSays())),
            status(cell.projectSays()),
            link(quote(cell.projectSays())),
            words(quote(cell.projectSays())),
            Boolean.toString(cell.disputed()),
            verification(exchange, now),
            verified == null ? "" : verified.at().toString(),
            CsvCell.safe(verified == null ? "" : plain(verified.by())),
            verified == null ? "" : verified.due().toString()
        };
    }

    private String json(List<Exchange> exchanges, Language language, Instant now) {
        var all = new LinkedHashMap<String, Object>();
        all.put("url", settings.url(language.sitePrefix() + "/exchanges"));
        all.put("language", language.tag());
        all.put(
                "exchanges",
                exchanges.stream()
                        .map(exchange -> object(exchange, language, now))
                        .toList());
        return MAPPER.writeValueAsString(all) + "\n";
    }

    private Map<String, Object> object(Exchange exchange, Language language, Instant now) {
        var cells = new LinkedHashMap<String, Object>();
        exchange.cells().forEach(cell -> cells.put(cell.key(), object(cell)));
        var verified = exchange.verified();
        var verification = new LinkedHashMap<String, @Nullable Object>();
        verification.put("state", verification(exchange, now));
        verification.put("verified_at", verified == null ? null : verified.at().toString());
        verification.put("verified_by", verified == null ? null : verified.by());
        verification.put(
                "next_check_due", verified == null ? null : verified.due().toString());
        var object = new LinkedHashMap<String, Object>();
        object.put("slug", exchange.slug());
        object.put("name", exchange.name());
        object.put("url", settings.url(language.sitePrefix() + "/exchanges/" + exchange.slug()));
        object.put("badge", settings.url(badgePath(exchange.slug(), language)));
        object.put("korean", exchange.korean());
        object.put("as_of", exchange.known().asOf().toString());
        object.put("verification", verification);
        object.put("disagreement", exchange.disputed());
        object.put("cells", cells);
        return object;
    }

    private static Map<String, @Nullable Object> object(Cell cell) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("status", cell.statusKey());
        object.put("as_of", cell.asOf() == null ? null : cell.asOf().toString());
        object.put("note", cell.note());
        object.put("sources", cell.sources().stream().map(MatrixFiles::object).toList());
        object.put("evidence", cell.evidence() == null ? null : object(cell.evidence()));
        object.put("exchange_says", cell.exchangeSays() == null ? null : object(cell.exchangeSays()));
        object.put("project_says", cell.projectSays() == null ? null : object(cell.projectSays()));
        object.put("disagreement", cell.disputed());
        return object;
    }

    private static Map<String, @Nullable Object> object(Provenance.Source source) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("title", source.title());
        object.put("link", source.url());
        return object;
    }

    private static Map<String, Object> object(Says says) {
        var object = new LinkedHashMap<String, Object>();
        object.put("status", says.statusKey());
        object.putAll(object(says.quote()));
        return object;
    }

    private static Map<String, Object> object(Quote quote) {
        var object = new LinkedHashMap<String, Object>();
        object.put("link", quote.url());
        object.put("quote", quote.words());
        object.put("saved_on", quote.savedOn().toString());
        return object;
    }

    private static String verification(Exchange exchange, Instant now) {
        return exchange.verified() == null ? "never" : exchange.verifiedAt(now) ? "verified" : "overdue";
    }

    private static @Nullable Quote quote(@Nullable Says says) {
        return says == null ? null : says.quote();
    }

    private static String status(@Nullable Says says) {
        return says == null ? "" : says.statusKey();
    }

    private static String link(@Nullable Quote quote) {
        return CsvCell.safe(quote == null ? "" : quote.url());
    }

    private static String words(@Nullable Quote quote) {
        return CsvCell.safe(quote == null ? "" : quote.words());
    }

    private static String written(Provenance.Source source) {
        return source.url() == null ? source.title() : source.title() + " " + source.url();
    }

    private static String plain(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
