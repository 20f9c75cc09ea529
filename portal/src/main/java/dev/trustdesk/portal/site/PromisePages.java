package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.model.Frame;
import dev.trustdesk.portal.site.model.Promises;
import dev.trustdesk.portal.sla.ComplianceFigure;
import dev.trustdesk.portal.sla.PublicFigures;
import dev.trustdesk.portal.sla.WeekOfReplies;
import dev.trustdesk.portal.updates.Posts;
import dev.trustdesk.portal.updates.QuarterOfPosts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page on what the desk promises and how it keeps it: every week's first replies, every quarter's posts. */
@Component
class PromisePages {

    static final String PATH = "/promises";

    private static final int WEEKS = 13;
    private static final Duration COUNTED_AGAIN = Duration.ofMinutes(10);
    private static final int PERCENT = 100;
    private static final double ROUNDING = 1e-9;

    private final PublicFigures figures;
    private final Posts posts;
    private final TrustdeskSettings settings;
    private final Clock clock;
    private volatile @Nullable Known known;

    PromisePages(PublicFigures figures, Posts posts, TrustdeskSettings settings, Clock clock) {
        this.figures = figures;
        this.posts = posts;
        this.settings = settings;
        this.clock = clock;
    }

    private record Known(List<WeekOfReplies> weeks, Instant readAt) {}

    static Frame.Here here(Wording t) {
        return new Frame.Here(
                PATH, t.get("site.promises.title"), t.get("site.promises.lead"), Frame.Section.UPDATES, true);
    }

    Promises read(Wording t) {
        return new Promises(
                weeks().stream().map(week -> week(week, t)).toList(),
                posts.punctuality().stream().map(quarter -> quarter(quarter, t)).toList(),
                percent(ComplianceFigure.PROMISED),
                ComplianceFigure.ENOUGH,
                settings.samples());
    }

    // A publish must not wait until all clocks of thirteen weeks are counted, for figures that hardly ever change.
    private List<WeekOfReplies> weeks() {
        var now = clock.instant();
        var before = known;
        if (before != null
                && !before.weeks().isEmpty()
                && !now.isBefore(before.readAt())
                && now.isBefore(before.readAt().plus(COUNTED_AGAIN))) {
            return before.weeks();
        }
        var weeks = figures.weeks(WEEKS);
        known = new Known(weeks, now);
        return weeks;
    }

    private static Promises.Quarter quarter(QuarterOfPosts quarter, Wording t) {
        return new Promises.Quarter(
                t.get("site.promises.quarter", Integer.toString(quarter.year()), quarter.quarter()),
                quarter.onTime(),
                quarter.promised());
    }

    private static Promises.Week week(WeekOfReplies week, Wording t) {
        var figure = week.figure();
        return new Promises.Week(
                week.week().monday(),
                week.week().sunday(),
                week.received(),
                week.answered(),
                figure.met(),
                figure.missed(),
                figure.leftOut().values().stream().mapToInt(Integer::intValue).sum(),
                figure.saysLittle() ? null : percent(figure.share().orElseThrow()),
                figure.median().map(median -> t.span(median)).orElse(null));
    }

    // Down: a promise that was not kept must not look kept.
    private static int percent(double share) {
        return (int) Math.floor(share * PERCENT + ROUNDING);
    }
}
