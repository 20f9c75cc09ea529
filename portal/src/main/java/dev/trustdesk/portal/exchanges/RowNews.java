package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.notifications.NewsText;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells readers what a row says otherwise than before, from what to what, and why. */
@Component
class RowNews {

    private static final int MOST_IN_TITLE = 3;
    private static final int LONGEST_VALUE = 240;

    private final News news;
    private final Texts texts;
    private final Pages pages;

    RowNews(News news, Texts texts, Pages pages) {
        this.news = news;
        this.texts = texts;
        this.pages = pages;
    }

    void tell(ExchangeEntry exchange, Deed deed, List<Difference> differences, @Nullable Bilingual reason) {
        // Nothing is left at the address of a row that is hidden.
        var path = deed == Deed.HIDDEN ? "/exchanges" : "/exchanges/" + exchange.slug();
        news.tell(
                NewsTopic.EXCHANGE,
                exchange.slug(),
                path,
                new NewsText(
                        title(exchange, deed, differences, texts.in(Language.EN)),
                        title(exchange, deed, differences, texts.in(Language.KO))),
                new NewsText(
                        summary(deed, differences, reason, texts.in(Language.EN)),
                        summary(deed, differences, reason, texts.in(Language.KO))));
    }

    private static String title(ExchangeEntry exchange, Deed deed, List<Difference> differences, Wording t) {
        var name = exchange.name().in(t.language());
        var statuses = differences.stream()
                .filter(difference -> difference.part() == Part.STATUS)
                .toList();
        if (statuses.isEmpty() || deed == Deed.SHOWN || deed == Deed.HIDDEN) {
            return t.get(deed.newsKey(), name);
        }
        var said = statuses.stream()
                .limit(MOST_IN_TITLE)
                .map(status -> line(status, t))
                .collect(Collectors.joining(" · "));
        return statuses.size() > MOST_IN_TITLE
                ? t.get("exchanges.news.and-more", name, said, statuses.size() - MOST_IN_TITLE)
                : t.get("exchanges.news.changed", name, said);
    }

    private String summary(Deed deed, List<Difference> differences, @Nullable Bilingual reason, Wording t) {
        var lines = new ArrayList<String>();
        differences.forEach(difference -> lines.add(pages.plain(line(difference, t), t.language())));
        if (deed == Deed.LAPSED) {
            lines.add(t.get("exchanges.news.lapsed.means"));
        }
        if (reason != null) {
            lines.add(t.get("exchanges.news.reason", reason.in(t.language())));
        }
        return String.join("\n", lines);
    }

    private static String line(Difference difference, Wording t) {
        return t.get(
                "exchanges.news.line",
                difference.heading(t),
                difference.was(t).map(RowNews::shortened).orElse("–"),
                difference.became(t).map(RowNews::shortened).orElse("–"));
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_VALUE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }
}
