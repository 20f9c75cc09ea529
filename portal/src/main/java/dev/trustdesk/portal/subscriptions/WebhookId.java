package dev.trustdesk.portal.subscriptions;

import java.util.UUID;

/** Identifies a webhook. */
public record WebhookId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
