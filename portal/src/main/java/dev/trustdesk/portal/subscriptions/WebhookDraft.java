package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.platform.Language;
import java.util.Set;

/**
 * A webhook as an administrator wants it.
 *
 * @param language of messages to Discord; what is signed holds both
 */
public record WebhookDraft(String name, WebhookKind kind, String address, Language language, Set<Interest> interests) {

    public WebhookDraft {
        interests = Interest.withoutRepeats(interests);
    }
}
