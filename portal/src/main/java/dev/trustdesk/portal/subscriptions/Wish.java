package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.platform.Language;
import java.util.Set;

/** What a reader wants to be told of, in which language and how often. */
public record Wish(Set<Interest> interests, Language language, Cadence cadence) {

    public Wish {
        interests = Interest.withoutRepeats(interests);
    }
}
