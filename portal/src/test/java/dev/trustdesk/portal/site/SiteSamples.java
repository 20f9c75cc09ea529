package dev.trustdesk.portal.site;

import dev.trustdesk.portal.notifications.NewsItem;
import dev.trustdesk.portal.notifications.NewsText;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.site.model.Answer;
import dev.trustdesk.portal.site.model.Article;
import dev.trustdesk.portal.site.model.Badge;
import dev.trustdesk.portal.site.model.Edition;
import dev.trustdesk.portal.site.model.Exchange;
import dev.trustdesk.portal.site.model.Fact;
import dev.trustdesk.portal.site.model.Incident;
import dev.trustdesk.portal.site.model.KnownFake;
import dev.trustdesk.portal.site.model.LegendEntry;
import dev.trustdesk.portal.site.model.OfficialRecord;
import dev.trustdesk.portal.site.model.Post;
import dev.trustdesk.portal.site.model.Promises;
import dev.trustdesk.portal.site.model.Provenance;
import dev.trustdesk.portal.site.model.Provenance.Source;
import dev.trustdesk.portal.site.model.Standing;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small site with one of everything, without database and without the application around it. */
final class SiteSamples {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final Instant NEXT_POST = Instant.parse("2026-11-30T09:00:00Z");
    static final TrustdeskSettings SETTINGS = new TrustdeskSettings(URI.create("https://desk.example"), false, false);
    static final Texts TEXTS = new Texts();
    static final StaticFiles FILES = new StaticFiles();

    private static final LocalDate DAY = LocalDate.parse("2025-11-12");
    private static final List<Source> SOURCES =
            List.of(new Source("Documentation", "The project itself", "https://docs.example/tokenomics"));
    private static final Provenance KNOWN =
            new Provenance(DAY, DAY, new Badge("good", "Stated"), "The project wrote it.", SOURCES, false);

    private SiteSamples() {}

    static SitePages pages() {
        return new SitePages(new Templates(), FILES, new MachineFiles(SETTINGS, TEXTS), TEXTS, SETTINGS);
    }

    static Snapshot snapshot() {
        return pages().draw(data(), NOW, NOW, null, Map.of());
    }

    static SiteData data() {
        return data("What is the ratio?");
    }

    private static final Post.Addition ADDED =
            new Post.Addition(7, "Correction", "It is 1:6.", "<p>It never was 1:5.</p>", NOW, false, null);
    private static final Post.Addition TRANSLATED =
            new Post.Addition(8, "Correction", "On Monday.", "", NOW.minusSeconds(60), true, NOW.plusSeconds(7_200));
    private static final Promises PROMISES = new Promises(
            List.of(
                    new Promises.Week(
                            LocalDate.parse("2026-11-16"),
                            LocalDate.parse("2026-11-22"),
                            41,
                            39,
                            37,
                            3,
                            1,
                            92,
                            "5 hours"),
                    new Promises.Week(
                            LocalDate.parse("2026-11-09"), LocalDate.parse("2026-11-15"), 2, 1, 1, 1, 0, null, null)),
            List.of(new Promises.Quarter("2026 Q4", 3, 4)),
            90,
            20,
            false);

    static SiteData data(String question) {
        return new SiteData(
                Map.of(Language.EN, edition(question), Language.KO, edition(question)),
                "security@desk.example",
                Map.of("/faq/old-ratio", "/faq/ratio"),
                List.of(
                        news(2, NewsTopic.ANSWER, "ratio", "/faq/ratio"),
                        news(1, NewsTopic.INCIDENT, "site", "/security/incidents")));
    }

    private static NewsItem news(long id, NewsTopic topic, String subject, String path) {
        return new NewsItem(
                id,
                topic,
                subject,
                path,
                new NewsText("News " + id, null),
                new NewsText("Was this, is that.", null),
                false,
                NOW);
    }

    /** The usual site with this one exchange. */
    static SiteData data(Exchange exchange) {
        var edition = edition("What is the ratio?", List.of(exchange));
        return new SiteData(Map.of(Language.EN, edition, Language.KO, edition), null, Map.of(), List.of());
    }

    static Edition edition(String question) {
        return edition(question, List.of(exchange("bithumb", true), exchange("kraken", false)));
    }

    private static Edition edition(String question, List<Exchange> exchanges) {
        return new Edition(
                new Edition.State(
                        new Badge("neutral", "Closed"), "The migration is closed.", "Late help is a scam.", true),
                List.of(new Fact(
                        "migration.ratio",
                        "Ratio",
                        "1:6",
                        "1:6",
                        false,
                        null,
                        KNOWN,
                        true,
                        null,
                        standing("/facts/migration.ratio"))),
                List.of(new Answer.Category(
                        "status", "Basics", List.of(answer("ratio", question), answer("gas", "Gas?")), List.of())),
                exchanges,
                List.of(new LegendEntry(new Badge("unknown", "Unknown"), "No source says anything.")),
                List.of(post("week-48", "2026-11-23T09:00:00Z"), post("week-47", "2026-11-16T09:00:00Z")),
                NEXT_POST,
                PROMISES,
                List.of(article("migration-safety"), article("incident-guide")),
                List.of(
                        official("docs", true, "https://docs.example"),
                        official("chat", false, "https://chat.example/invite")),
                List.of(new KnownFake(
                        "fake-dm", "A fake", "Impersonation", "[.]fake", "<p>How.</p>", DAY, SOURCES, null)),
                List.of(incident()),
                List.of(article("prerequisites"), article("run")));
    }

    private static Answer answer(String slug, String title) {
        var history = Stream.of(2, 1)
                .map(number ->
                        new Answer.Revision(number, NOW.minusSeconds(60L * (3 - number)), DAY, null, false, List.of()))
                .toList();
        return new Answer(
                slug, title, "In short.", "<p>At length.</p>", true, KNOWN, null, null, true, history, List.of());
    }

    private static Exchange exchange(String slug, boolean korean) {
        return exchange(slug, korean, null);
    }

    static Exchange exchange(String slug, boolean korean, Exchange.@Nullable Verified verified) {
        var quote = new Exchange.Quote("https://notices.example/17", "=We \"stop\" deposits.", DAY);
        var stopped = new Badge("caution", "Suspended");
        var cells = Stream.of("deposits", "withdrawals", "trading", "migration", "swap", "terms", "announcement")
                .map(key -> new Exchange.Cell(
                        key,
                        key.toUpperCase(Locale.ROOT),
                        "suspended",
                        stopped,
                        DAY,
                        "<p>Since then.</p>",
                        "Since then.",
                        SOURCES,
                        quote,
                        new Exchange.Says("suspended", stopped, quote),
                        new Exchange.Says("supported", new Badge("good", "Supported"), quote),
                        true))
                .toList();
        return new Exchange(
                slug,
                slug.toUpperCase(Locale.ROOT),
                slug,
                korean,
                cells,
                "<p>Not known.</p>",
                "<p>One says this, one says that.</p>",
                true,
                KNOWN,
                verified,
                List.of(new Exchange.Statement(DAY, "Press", "<p>Said.</p>", new Badge("info", "Relayed"), SOURCES)),
                NOW,
                List.of(new Exchange.Change(
                        NOW, "trading", "Trading", new Badge("good", "Supported"), new Badge("caution", "Suspended"))),
                List.of(new Exchange.Deed(
                        7,
                        NOW,
                        "Changed",
                        "Mina Han",
                        "A new notice.",
                        List.of(new Exchange.Difference("Trading", "Supported", "Suspended")))));
    }

    private static Post post(String slug, String at) {
        return new Post(
                slug,
                "Post " + slug,
                "In short.",
                "<p>News.</p>",
                Instant.parse(at),
                true,
                NOW,
                false,
                List.of(ADDED, TRANSLATED),
                SOURCES);
    }

    private static Article article(String slug) {
        var body = Stream.of("first", "second", "third")
                .map(id ->
                        "<h2 id=\"" + id + "\">The " + id + " <a href=\"#" + id + "\" class=\"td-anchor\">#</a></h2>")
                .collect(Collectors.joining());
        return new Article(slug, "About " + slug, "In short.", body, true, KNOWN);
    }

    private static OfficialRecord official(String id, boolean confirmed, String value) {
        return new OfficialRecord(
                id,
                "Website",
                id,
                value,
                value,
                confirmed,
                "<p>Note.</p>",
                KNOWN,
                standing("/security/official/" + id));
    }

    private static Standing standing(String path) {
        var first = new Standing.Change(NOW, null, "1:6", List.of(), null, true, null);
        return new Standing(
                path,
                null,
                "Mina",
                DAY.plusDays(90),
                false,
                null,
                false,
                List.of(new Standing.Citation(SOURCES.getFirst(), "")),
                List.of(first));
    }

    static Incident incident() {
        return new Incident(
                "site",
                new Incident.Line("The site", null),
                new Badge("bad", "S1: funds at risk"),
                "S1",
                new Badge("bad", "Being investigated"),
                true,
                true,
                DAY,
                NOW.minusSeconds(9_000),
                null,
                null,
                NOW.minusSeconds(3_600),
                new Incident.Prose("<p>Wait.</p>", null),
                List.of(
                        note(1, "<p>What.</p>", new Incident.Prose("<p>Wait.</p>", null), null),
                        note(2, "<p>More.</p>", null, 1)));
    }

    private static Incident.Note note(int number, String body, Incident.Prose advice, Integer corrects) {
        return new Incident.Note(
                number,
                NOW.minusSeconds(9_000 - number * 60L),
                new Badge("bad", "Being investigated"),
                null,
                null,
                number == 1 ? new Incident.Line("The front page", null) : null,
                advice,
                new Incident.Prose(body, null),
                corrects,
                corrects == null ? 2 : null,
                false,
                false);
    }
}
