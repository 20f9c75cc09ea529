package dev.trustdesk.portal.subscriptions;

import java.util.Optional;

/** What became of a wish for a webhook. */
public sealed interface WebhookResult {

    /** @param secret of a signed one; shown now and never again */
    record Added(WebhookId id, Optional<String> secret) implements WebhookResult {}

    /** @param messageKey of the sentence that says what is wrong */
    record Invalid(Field field, String messageKey) implements WebhookResult {}

    /** Which field of the draft. */
    enum Field {
        NAME,
        ADDRESS,
        INTERESTS
    }
}
