package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.notifications.NewsTopic;
import java.util.regex.Pattern;

/**
 * What somebody wants to be told of.
 *
 * @param subject the slug of one exchange; empty for everything of the topic
 */
public record Interest(NewsTopic topic, String subject) {

    private static final int LONGEST = 100;
    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{N}-]{0," + LONGEST + "}");

    public Interest {
        if (!SLUG.matcher(subject).matches() || !subject.isEmpty() && topic != NewsTopic.EXCHANGE) {
            throw new IllegalArgumentException("Only exchanges are told of one by one");
        }
    }

    public static Interest inAllOf(NewsTopic topic) {
        return new Interest(topic, "");
    }

    public static Interest inExchange(String slug) {
        return new Interest(NewsTopic.EXCHANGE, slug);
    }

    public boolean isWhole() {
        return subject.isEmpty();
    }
}
