package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.notifications.NewsTopic;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /** Without single exchanges where all of them are wanted. */
    static Set<Interest> withoutRepeats(Set<Interest> interests) {
        var allExchanges = interests.contains(inAllOf(NewsTopic.EXCHANGE));
        return interests.stream()
                .filter(interest -> interest.isWhole() || !allExchanges)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isWhole() {
        return subject.isEmpty();
    }
}
