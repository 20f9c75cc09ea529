package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.Tally;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.sla.PublicFigures;
import dev.trustdesk.portal.sla.ReportWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts Monday's post from the figures and the news of the week before, once for each week. It asks every hour: a desk that was down on
 * Monday drafts when it is back, and only the last week.
 */
@Component
class WeeklyDigest implements ScheduledTask {

    private static final LocalTime EARLIEST = LocalTime.of(0, 30);

    private final DigestStore digests;
    private final PostStore store;
    private final Posts posts;
    private final PublicFigures figures;
    private final News news;
    private final Texts texts;
    private final TrustdeskSettings settings;

    WeeklyDigest(
            DigestStore digests,
            PostStore store,
            Posts posts,
            PublicFigures figures,
            News news,
            Texts texts,
            TrustdeskSettings settings) {
        this.digests = digests;
        this.store = store;
        this.posts = posts;
        this.figures = figures;
        this.news = news;
        this.texts = texts;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "weekly-digest";
    }

    @Override
    public String labelKey() {
        return "updates.digest.job";
    }

    @Override
    public String cron() {
        return "0 30 * * * ?";
    }

    @Override
    @Transactional
    public Tally run(Instant now) {
        var week = ReportWeek.of(now, ReportWeek.ZONE).previous();
        if (now.isBefore(week.next().monday().atTime(EARLIEST).toInstant(ZoneOffset.UTC))
                || !hasBegunBefore(week.to())
                || !digests.claim(week.monday(), now)) {
            return Tally.NOTHING;
        }
        var replies = figures.of(week);
        var told = news.between(week.from(), week.to());
        var since = List.of(store.since().orElse(now), figures.measuredSince().orElse(now)).stream()
                .min(Instant::compareTo)
                .orElse(now);
        posts.draft(new PostDraft(
                DigestText.write(replies, told, since, settings.samples(), texts.in(Language.EN)),
                DigestText.write(replies, told, since, settings.samples(), texts.in(Language.KO)),
                null));
        return Tally.of("updates.digest.drafted", 1);
    }

    /** Of a week in which the desk was not there yet, nothing is known. */
    private boolean hasBegunBefore(Instant end) {
        return store.since().filter(since -> since.isBefore(end)).isPresent()
                || figures.measuredSince().filter(since -> since.isBefore(end)).isPresent();
    }
}
