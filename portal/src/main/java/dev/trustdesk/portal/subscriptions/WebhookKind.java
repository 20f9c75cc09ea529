package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** What a webhook is told in. */
public enum WebhookKind implements Labelled {
    /** JSON of ours, signed (docs/webhooks.md). */
    SIGNED,
    /** A message in a Discord channel. */
    DISCORD;

    @Override
    public String labelKey() {
        return "subscriptions.webhook." + name().toLowerCase(Locale.ROOT);
    }
}
