package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.notifications.NewsItem;
import dev.trustdesk.portal.notifications.NewsTopic;
import java.util.Set;

/** Whom an item of news is for. */
final class Matching {

    private Matching() {}

    static boolean wants(Set<Interest> interests, NewsItem item) {
        return interests.contains(Interest.inAllOf(item.topic()))
                || interests.contains(of(item.topic(), item.subject()));
    }

    /** What an item is about, as somebody may be interested in it: only exchanges are told of one by one. */
    static Interest of(NewsTopic topic, String subject) {
        return topic == NewsTopic.EXCHANGE ? Interest.inExchange(subject) : Interest.inAllOf(topic);
    }
}
