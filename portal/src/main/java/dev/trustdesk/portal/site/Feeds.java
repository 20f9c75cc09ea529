package dev.trustdesk.portal.site;

import dev.trustdesk.portal.notifications.NewsItem;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.site.model.Edition;
import dev.trustdesk.portal.site.model.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Feeds of news: one per topic, and one per exchange, each in Atom and as JSON. One entry per item, because chat tools show entries, not
 * differences. What was published before there was news of it (the starter pack) is in the feeds of posts and exchanges all the same.
 */
final class Feeds {

    /** Enough for a reader that looks once a month. */
    private static final int LENGTH = 50;

    /** News is told in the transaction that changes: what is this close is the same change. */
    private static final Duration SAME = Duration.ofMinutes(1);

    private final TrustdeskSettings settings;
    private final Texts texts;
    private final SiteData data;
    private final SitePages.Drawn drawn;

    Feeds(TrustdeskSettings settings, Texts texts, SiteData data, SitePages.Drawn drawn) {
        this.settings = settings;
        this.texts = texts;
        this.data = data;
        this.drawn = drawn;
    }

    void draw() {
        for (var language : Language.values()) {
            var edition = data.in(language);
            put(language, "updates", "/updates", text(language, "site.feed.updates"), posts(edition, language));
            put(
                    language,
                    "incidents",
                    "/security/incidents",
                    text(language, "site.feed.incidents"),
                    news(NewsTopic.INCIDENT, language));
            put(
                    language,
                    "facts",
                    "/security/official",
                    text(language, "site.feed.facts"),
                    news(NewsTopic.FACT, language));
            put(language, "answers", "/faq", text(language, "site.feed.answers"), news(NewsTopic.ANSWER, language));
            put(
                    language,
                    "fakes",
                    "/security/fakes",
                    text(language, "site.feed.fakes"),
                    news(NewsTopic.FAKE, language));
            exchanges(edition, language);
        }
    }

    private void exchanges(Edition edition, Language language) {
        var all = new ArrayList<AtomFeed.Entry>();
        for (var exchange : edition.exchanges()) {
            var entries = exchange(exchange, language);
            all.addAll(entries);
            var path = "/exchanges/" + exchange.slug();
            put(language, path.substring(1), path, exchange.name(), entries);
        }
        put(language, "exchanges", "/exchanges", text(language, "site.feed.exchanges"), all);
    }

    // From the posts themselves: they and what was added to them are the news of this topic, and here with all that
    // they say.
    private List<AtomFeed.Entry> posts(Edition edition, Language language) {
        var entries = new ArrayList<AtomFeed.Entry>();
        for (var post : edition.posts()) {
            var url = settings.url(language.sitePrefix() + "/updates/" + post.slug());
            entries.add(new AtomFeed.Entry(url, post.title(), url, post.publishedAt(), post.summary(), post.body()));
            for (var added : post.additions()) {
                var there = url + "#" + added.anchor();
                var translated = language == Language.KO ? added.translatedAt() : null;
                entries.add(new AtomFeed.Entry(
                        there,
                        added.kind() + ": " + post.title(),
                        there,
                        // Whose Korean comes later comes up again, for those who read Korean (ADR 0044).
                        Objects.requireNonNullElse(translated, added.at()),
                        added.summary(),
                        added.body()));
            }
        }
        return entries;
    }

    private List<AtomFeed.Entry> exchange(Exchange exchange, Language language) {
        var told = news(NewsTopic.EXCHANGE).stream()
                .filter(item -> item.subject().equals(exchange.slug()))
                .toList();
        var entries =
                new ArrayList<>(told.stream().map(item -> entry(item, language)).toList());
        var url = settings.url(language.sitePrefix() + "/exchanges/" + exchange.slug());
        Predicate<Exchange.Change> untold = change -> told.stream().noneMatch(item -> isClose(item.at(), change.at()));
        exchange.history().stream().filter(untold).forEach(change -> {
            var title = exchange.name() + ", " + change.capability() + ": "
                    + change.was().label() + " → " + change.became().label();
            // A reader's program shows an entry again when its id changes, so no wording goes into it.
            var id = url + "#" + change.at().toEpochMilli() + "-" + change.key();
            entries.add(new AtomFeed.Entry(id, title, url, change.at(), title, null));
        });
        var recordedAt = exchange.recordedAt();
        if (recordedAt != null) {
            var state = exchange.cells().stream()
                    .map(cell -> cell.capability() + ": " + cell.status().label())
                    .collect(Collectors.joining(" · "));
            entries.add(new AtomFeed.Entry(url + "#recorded", exchange.name(), url, recordedAt, state, null));
        }
        return entries;
    }

    private static boolean isClose(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(SAME) < 0;
    }

    private List<AtomFeed.Entry> news(NewsTopic topic, Language language) {
        return NewsItem.forReaders(news(topic), language).stream()
                .map(item -> entry(item, language))
                .toList();
    }

    private List<NewsItem> news(NewsTopic topic) {
        return data.news().stream().filter(item -> item.topic() == topic).toList();
    }

    private AtomFeed.Entry entry(NewsItem item, Language language) {
        var url = settings.url(language.sitePrefix() + item.path());
        var summary = item.summary().in(language);
        var title = item.title().in(language);
        return new AtomFeed.Entry(
                url + "#news-" + item.id(), title, url, item.at(), summary.isBlank() ? title : summary, null);
    }

    private String text(Language language, String key) {
        return texts.get(language, key);
    }

    private void put(Language language, String name, String page, String title, List<AtomFeed.Entry> entries) {
        var prefix = language.sitePrefix();
        var newest = entries.stream()
                .sorted(Comparator.comparing(AtomFeed.Entry::at).reversed())
                .limit(LENGTH)
                .toList();
        var full = "Trustdesk: " + title;
        Stream.of(".atom", ".json").forEach(ending -> {
            var path = prefix + "/feeds/" + name + ending;
            var self = settings.url(path);
            var home = settings.url(prefix + page);
            if (ending.equals(".atom")) {
                drawn.put(path, Page.ATOM, AtomFeed.write(language.tag(), self, home, full, newest));
            } else {
                drawn.put(path, Page.JSON_FEED, JsonFeed.write(language.tag(), self, home, full, newest));
            }
        });
    }
}
