package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.notifications.NewsItem;
import dev.trustdesk.portal.notifications.NewsText;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.ComplianceFigure;
import dev.trustdesk.portal.sla.ReportWeek;
import dev.trustdesk.portal.sla.WeekOfReplies;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The draft of a weekly post, in one language. It says what was counted and what was published through the desk, and nothing else: what
 * else happened, and what comes next, is left as a gap for a person.
 */
final class DigestText {

    private static final List<NewsTopic> SECTIONS =
            List.of(NewsTopic.FACT, NewsTopic.EXCHANGE, NewsTopic.ANSWER, NewsTopic.FAKE, NewsTopic.INCIDENT);
    private static final int LONGEST_SECTION = 40;
    private static final double HUNDRED = 100;
    // What Markdown would read as markup, and the braces of a reference.
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>#|~{}!&]");

    private final WeekOfReplies replies;
    private final List<NewsItem> news;
    private final Instant since;
    private final boolean invented;
    private final Wording t;

    private DigestText(WeekOfReplies replies, List<NewsItem> news, Instant since, boolean invented, Wording t) {
        this.replies = replies;
        this.news = NewsItem.forReaders(news, t.language()).stream()
                .filter(item -> SECTIONS.contains(item.topic()))
                .toList();
        this.since = since;
        this.invented = invented;
        this.t = t;
    }

    /**
     * @param since when the desk began: a week in which it did so was not a whole one
     * @param invented the requests are samples of a trial
     */
    static PostText write(WeekOfReplies replies, List<NewsItem> news, Instant since, boolean invented, Wording t) {
        return new DigestText(replies, news, since, invented, t).text();
    }

    private PostText text() {
        var week = replies.week();
        return new PostText(
                t.get(
                        "updates.digest.title",
                        Integer.toString(week.monday().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                        week.monday().toString(),
                        week.sunday().toString()),
                t.get("updates.digest.summary", replies.received(), replies.answered(), news.size()),
                String.join("\n\n", body()));
    }

    private List<String> body() {
        var parts = new ArrayList<String>();
        parts.add(heading(t.get("updates.digest.replies")));
        parts.add(String.join("\n", figures()));
        for (var topic : SECTIONS) {
            parts.add(heading(t.get("updates.digest.section." + topic.name().toLowerCase(Locale.ROOT))));
            parts.add(section(topic));
        }
        parts.add(heading(t.get("updates.digest.next")));
        parts.add(PostRules.GAP);
        return parts;
    }

    private List<String> figures() {
        var lines = new ArrayList<String>();
        var figure = replies.figure();
        lines.add("- " + t.get("updates.digest.received", replies.received()));
        lines.add("- " + t.get("updates.digest.answered", replies.answered()));
        lines.add("- " + due(figure));
        if (figure.overdue() > 0) {
            lines.add("- " + t.get("updates.digest.overdue", figure.overdue()));
        }
        var leftOut =
                figure.leftOut().values().stream().mapToInt(Integer::intValue).sum();
        if (leftOut > 0) {
            lines.add("- " + t.get("updates.digest.left-out", leftOut));
        }
        if (since.isAfter(replies.week().from())) {
            lines.add("- " + t.get("updates.digest.since", Moments.written(since, t.language())));
        }
        if (invented) {
            lines.add("- " + t.get("updates.digest.samples"));
        }
        lines.add("");
        lines.add(t.get("updates.digest.method"));
        return lines;
    }

    private String due(ComplianceFigure figure) {
        if (figure.n() == 0) {
            return t.get("updates.digest.none-due");
        }
        var counts = t.get("updates.digest.due", figure.n(), figure.met(), figure.missed());
        var share = figure.saysLittle()
                ? t.get("updates.digest.few", ComplianceFigure.ENOUGH)
                : t.get(
                        "updates.digest.share",
                        percent(figure.share().orElseThrow()),
                        percent(ComplianceFigure.PROMISED));
        return counts + " " + share;
    }

    private String section(NewsTopic topic) {
        var items = news.stream().filter(item -> item.topic() == topic).toList();
        if (items.isEmpty()) {
            return t.get("updates.digest.nothing");
        }
        var lines = new ArrayList<>(
                items.stream().limit(LONGEST_SECTION).map(this::line).toList());
        if (items.size() > LONGEST_SECTION) {
            lines.add("- " + t.get("updates.digest.more", items.size() - LONGEST_SECTION));
        }
        return String.join("\n", lines);
    }

    private String line(NewsItem item) {
        var line = new StringBuilder("- [")
                .append(plain(item.title()))
                .append("](page:")
                .append(item.path())
                .append(") (")
                .append(LocalDate.ofInstant(item.at(), ReportWeek.ZONE))
                .append(')');
        var summary = plain(item.summary());
        if (!summary.isEmpty()) {
            line.append(": ").append(summary);
        }
        if (t.language() == Language.KO && item.title().koreanPending()) {
            line.append(' ').append(t.get("updates.digest.korean-pending"));
        }
        return line.toString();
    }

    private String plain(NewsText text) {
        var oneLine = text.in(t.language()).replaceAll("\\s+", " ").strip();
        return MARKUP.matcher(oneLine).replaceAll("\\\\$0");
    }

    // Rounded down: a promise that was not kept must not look kept.
    private static String percent(double share) {
        return (int) Math.floor(share * HUNDRED + 1e-9) + " %";
    }

    private static String heading(String words) {
        return "## " + words;
    }
}
