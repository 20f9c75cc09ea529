package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.notifications.Channel;
import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.notifications.NewsItem;
import dev.trustdesk.portal.notifications.Outbox;
import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes of each item of news one notice for each recipient, after the transaction that published it and outside of it: however many there
 * are, nobody who publishes waits for them. Taking an item and leaving its notices is one transaction; killed in between, it is as if it
 * had not begun (ADR 0040).
 */
@Component
class FanOut implements ScheduledTask {

    private static final int MOST_ITEMS = 500;

    private final News news;
    private final SubscriberStore subscribers;
    private final WebhookStore webhooks;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    FanOut(
            News news,
            SubscriberStore subscribers,
            WebhookStore webhooks,
            Outbox outbox,
            PlatformTransactionManager transactions) {
        this.news = news;
        this.subscribers = subscribers;
        this.webhooks = webhooks;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "news-fan-out";
    }

    @Override
    public String labelKey() {
        return "subscriptions.job.fan-out";
    }

    @Override
    public String cron() {
        return "1/5 * * * * ?";
    }

    @Override
    public Tally run(Instant now) {
        var tally = Tally.NOTHING;
        for (var items = 0; items < MOST_ITEMS; items++) {
            var told = passOnNext();
            if (told.isEmpty()) {
                break;
            }
            tally = tally.and(told.get());
        }
        return tally;
    }

    private Optional<Tally> passOnNext() {
        return Objects.requireNonNull(
                transaction.execute(status -> news.takeToPassOn().map(this::passOn)));
    }

    private Tally passOn(NewsItem item) {
        var interest = List.of(Matching.of(item.topic(), item.subject()));
        var id = Long.toString(item.id());
        var mails = outbox.putForAll(
                Channel.MAIL,
                NewsMails.KIND,
                NewsMails.KIND + ":" + id,
                Map.of("news", id),
                "subscriber",
                subscribers.interestedIn(interest, Cadence.INSTANT, item.readers()));
        var posts = outbox.putForAll(
                Channel.WEB,
                WebhookPosts.KIND,
                WebhookPosts.KIND + ":" + id,
                Map.of("news", id),
                "webhook",
                webhooks.interestedIn(interest, item.readers()));
        return Tally.of("subscriptions.tally.items", 1)
                .and("subscriptions.tally.mails", mails)
                .and("subscriptions.tally.posts", posts);
    }
}
