package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.notifications.DeliveryProblem;
import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as administrators see it.
 *
 * @param host of its address; the rest is often a credential
 * @param deliveredAt when it last took a post
 * @param failedAt when a post to it was last given up
 */
public record Webhook(
        WebhookId id,
        String name,
        WebhookKind kind,
        String host,
        Language language,
        Set<Interest> interests,
        Instant createdAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant failedAt,
        @Nullable DeliveryProblem problem) {

    public Webhook {
        interests = Set.copyOf(interests);
    }

    /** The last that is known is that it did not take a post. */
    public boolean fails() {
        return failedAt != null && (deliveredAt == null || failedAt.isAfter(deliveredAt));
    }
}
