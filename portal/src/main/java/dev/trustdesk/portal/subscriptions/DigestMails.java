package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.notifications.DeliveryProblem;
import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.notifications.MailComposer;
import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.notifications.NewsItem;
import dev.trustdesk.portal.platform.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The items of a week that one subscriber wants, in one mail. */
@Component
class DigestMails implements MailComposer {

    static final String KIND = "news-digest";

    /** More would not be read in a mail, and the pages have all of it. */
    private static final int MOST_ITEMS = 50;

    private final News news;
    private final DigestStore digests;
    private final SubscriberStore subscribers;
    private final Refusals refusals;
    private final MailWords mailWords;
    private final Texts texts;

    DigestMails(
            News news,
            DigestStore digests,
            SubscriberStore subscribers,
            Refusals refusals,
            MailWords mailWords,
            Texts texts) {
        this.news = news;
        this.digests = digests;
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
        return "subscriptions.mail.digest";
    }

    /** Empty when the subscription ended meanwhile, or wants none of it. */
    @Override
    public Optional<Mail> compose(Map<String, String> payload) {
        var digest = digests.find(Long.parseLong(payload.getOrDefault("digest", "0")));
        return digest.flatMap(found -> subscribers
                .find(Refusals.subscriber(payload))
                .filter(subscriber -> subscriber.wish().cadence() == Cadence.WEEKLY)
                .flatMap(subscriber -> mail(subscriber, wanted(found, subscriber))));
    }

    /** Only since the subscriber is written to on Mondays: what was mailed one by one until then is not told twice. */
    private List<NewsItem> wanted(Digest digest, Subscriber subscriber) {
        var week = news.between(digest.begins(), digest.monday());
        return NewsItem.forReaders(week, subscriber.wish().language()).stream()
                .filter(item -> !item.at().isBefore(subscriber.cadenceSince()))
                .filter(item -> Matching.wants(subscriber.wish().interests(), item))
                .toList();
    }

    private Optional<Mail> mail(Subscriber to, List<NewsItem> items) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var words = texts.in(to.wish().language());
        var list = items.stream()
                .limit(MOST_ITEMS)
                .map(item -> mailWords.item(item, words))
                .collect(Collectors.joining("\n\n----\n\n"));
        var more = items.size() > MOST_ITEMS
                ? "\n\n" + words.get("subscriptions.mail.digest.more", items.size() - MOST_ITEMS)
                : "";
        var text = words.get("subscriptions.mail.digest.intro", items.size()) + "\n\n" + list + more;
        return Optional.of(mailWords.mail(to, words.get("subscriptions.mail.digest.subject", items.size()), text));
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
