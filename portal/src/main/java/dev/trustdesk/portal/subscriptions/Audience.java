package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How many are told of what: numbers, and never who. */
@Service
public class Audience {

    private final SubscriberStore subscribers;
    private final WebhookStore webhooks;

    Audience(SubscriberStore subscribers, WebhookStore webhooks) {
        this.subscribers = subscribers;
        this.webhooks = webhooks;
    }

    /**
     * Who would be told of an item that is published now.
     *
     * @param mails at once
     * @param digests on Monday
     */
    public record Reach(int mails, int digests, int webhooks) {

        /** In a sentence, for whoever is about to publish. */
        public String in(Wording words) {
            return words.get("subscriptions.reach", mails, digests, webhooks);
        }
    }

    /**
     * Everybody who is subscribed.
     *
     * @param topics how many want all or some of each topic, by language
     * @param exchanges how many want one exchange and not all of them, by its slug, the most wanted first
     */
    public record Numbers(
            int all,
            Map<NewsTopic, Map<Language, Integer>> topics,
            Map<Cadence, Map<Language, Integer>> cadences,
            Map<String, Integer> exchanges) {}

    /** Who would be told of an item about this. */
    @PreAuthorize("hasAnyRole('MAINTAINER', 'ADMINISTRATOR')")
    public Reach of(NewsTopic topic, String subject) {
        var interest = List.of(Matching.of(topic, subject));
        return new Reach(
                subscribers.countInterestedIn(interest, Cadence.INSTANT),
                subscribers.countInterestedIn(interest, Cadence.WEEKLY),
                webhooks.interestedIn(interest, EnumSet.allOf(Language.class)).size());
    }

    @PreAuthorize("hasAnyRole('MAINTAINER', 'ADMINISTRATOR')")
    public Numbers numbers() {
        return new Numbers(subscribers.count(), subscribers.counts(), subscribers.cadences(), subscribers.exchanges());
    }
}
