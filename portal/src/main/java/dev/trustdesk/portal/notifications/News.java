package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.Changes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What readers are told of: features leave one item per change of what they publish, in the transaction that publishes it. Feeds,
 * mails, webhooks and the weekly post are made of these items and of nothing else, so that all of them tell the same.
 */
@Component
public class News {

    /** What others are told when there is news; the id is that of the item. */
    public static final String TOPIC = "news";

    private final NewsStore store;
    private final Changes changes;
    private final Clock clock;

    News(NewsStore store, Changes changes, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Leaves an item. What the starter pack brings for the first time is no news.
     *
     * @param subject whose news it is: the slug of an exchange or a post, the key of a fact
     * @param path of the page that says more, without its language
     * @param title one line, plain text
     * @param summary what changed, from what to what, and why; plain text, may be empty
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(NewsTopic topic, String subject, String path, NewsText title, NewsText summary) {
        leave(topic, subject, path, title, summary, false);
    }

    /**
     * Leaves the Korean of what was told without it, once all of it is there. Who reads Korean is told; who reads English was told before.
     *
     * @param title as it was told, now with its Korean
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellInKorean(NewsTopic topic, String subject, String path, NewsText title, NewsText summary) {
        leave(topic, subject, path, title, summary, true);
    }

    private void leave(
            NewsTopic topic, String subject, String path, NewsText title, NewsText summary, boolean koreanOnly) {
        var id = store.add(topic, subject, path, title, summary, koreanOnly, clock.instant());
        store.leaveToPassOn(id);
        changes.announce(TOPIC, Long.toString(id));
    }

    /**
     * Takes the oldest item that nobody has passed on yet: it counts as passed on if and only if the caller's transaction commits. What
     * another transaction has just taken is left to it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<NewsItem> takeToPassOn() {
        return store.takeToPassOn().flatMap(store::find);
    }

    public Optional<NewsItem> find(long id) {
        return store.find(id);
    }

    /** From the first instant to before the second, oldest first. */
    public List<NewsItem> between(Instant from, Instant until) {
        return store.between(from, until);
    }

    /** Newest first. */
    public List<NewsItem> latest(NewsTopic topic, int most) {
        return store.latest(topic, most);
    }

    /** Newest first. */
    public List<NewsItem> latest(NewsTopic topic, String subject, int most) {
        return store.latest(topic, subject, most);
    }
}
