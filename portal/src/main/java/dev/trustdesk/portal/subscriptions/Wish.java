package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import java.util.Set;
import java.util.stream.Collectors;

/** What a reader wants to be told of, in which language and how often. */
public record Wish(Set<Interest> interests, Language language, Cadence cadence) {

    /** Single exchanges are left out where all of them are wanted. */
    public Wish {
        var allExchanges = interests.contains(Interest.inAllOf(NewsTopic.EXCHANGE));
        interests = interests.stream()
                .filter(interest -> interest.isWhole() || !allExchanges)
                .collect(Collectors.toUnmodifiableSet());
    }
}
