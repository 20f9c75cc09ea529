package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.notifications.Channel;
import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.notifications.NewsItem;
import dev.trustdesk.portal.notifications.Outbox;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.Tally;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Leaves the weekly mails on Monday, once. A digest begins where the one before it ended, so that weeks in which nothing ran are caught up
 * with in one mail.
 */
@Component
class DigestTask implements ScheduledTask {

    /** Morning in Europe, evening in Korea. */
    static final LocalTime HOUR = LocalTime.of(8, 0);

    private static final Duration WEEK = Duration.ofDays(7);

    private final News news;
    private final DigestStore digests;
    private final SubscriberStore subscribers;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    DigestTask(
            News news,
            DigestStore digests,
            SubscriberStore subscribers,
            Outbox outbox,
            PlatformTransactionManager transactions) {
        this.news = news;
        this.digests = digests;
        this.subscribers = subscribers;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "news-digest";
    }

    @Override
    public String labelKey() {
        return "subscriptions.job.digest";
    }

    @Override
    public String cron() {
        return "40 0/10 * * * ?";
    }

    @Override
    public Tally run(Instant now) {
        var monday = lastMonday(now);
        var mails = Objects.requireNonNull(transaction.execute(status -> leave(monday)));
        return Tally.of("subscriptions.tally.mails", mails);
    }

    private int leave(Instant monday) {
        var begins = digests.last().orElseGet(() -> monday.minus(WEEK));
        if (!begins.isBefore(monday)) {
            return 0;
        }
        // Whoever inserts the row leaves the mails; another node waits here, and finds it done.
        var digest = digests.begin(begins, monday);
        if (digest.isEmpty()) {
            return 0;
        }
        var week = news.between(begins, monday);
        var recipients = Arrays.stream(Language.values())
                .flatMap(language -> readers(language, week))
                .toList();
        var id = digest.get();
        outbox.putForAll(
                Channel.MAIL,
                DigestMails.KIND,
                DigestMails.KIND + ":" + id,
                Map.of("digest", Long.toString(id)),
                "subscriber",
                recipients);
        digests.counted(id, recipients.size());
        return recipients.size();
    }

    private Stream<UUID> readers(Language language, List<NewsItem> week) {
        var told = NewsItem.forReaders(week, language).stream()
                .map(item -> Matching.of(item.topic(), item.subject()))
                .collect(Collectors.toSet());
        return told.isEmpty()
                ? Stream.empty()
                : subscribers.interestedIn(told, Cadence.WEEKLY, Set.of(language)).stream();
    }

    static Instant lastMonday(Instant now) {
        var today = now.atOffset(ZoneOffset.UTC);
        var monday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(HOUR);
        return (monday.isAfter(today) ? monday.minus(WEEK) : monday).toInstant();
    }
}
