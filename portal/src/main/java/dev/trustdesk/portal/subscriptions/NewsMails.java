package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.notifications.DeliveryProblem;
import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.notifications.MailComposer;
import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.notifications.NewsItem;
import dev.trustdesk.portal.platform.Texts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One item of news for one subscriber. */
@Component
class NewsMails implements MailComposer {

    static final String KIND = "news";

    private final News news;
    private final SubscriberStore subscribers;
    private final Refusals refusals;
    private final MailWords mailWords;
    private final Texts texts;

    NewsMails(News news, SubscriberStore subscribers, Refusals refusals, MailWords mailWords, Texts texts) {
        this.news = news;
        this.subscribers = subscribers;
        this.refusals = refusals;
        this.mailWords = mailWords;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String labelKey() {
        return "subscriptions.mail.news";
    }

    /** Empty when the subscription ended meanwhile, or no longer wants this. */
    @Override
    public Optional<Mail> compose(Map<String, String> payload) {
        var item = news.find(Long.parseLong(payload.getOrDefault("news", "0")));
        return item.flatMap(found -> subscribers
                .find(Refusals.subscriber(payload))
                .filter(subscriber -> Matching.wants(subscriber.wish().interests(), found))
                .map(subscriber -> mail(subscriber, found)));
    }

    private Mail mail(Subscriber to, NewsItem item) {
        var words = texts.in(to.wish().language());
        var subject = words.get("subscriptions.mail.news.subject", item.title().in(words.language()));
        return mailWords.mail(to, subject, mailWords.item(item, words));
    }

    @Override
    public void delivered(Map<String, String> payload, Instant at) {
        refusals.taken(payload);
    }

    @Override
    public void givenUp(Map<String, String> payload, Instant at, DeliveryProblem problem) {
        refusals.count(payload, problem);
    }
}
