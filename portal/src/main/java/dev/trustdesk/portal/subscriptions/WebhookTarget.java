package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.platform.Language;
import java.net.URI;
import java.util.Optional;

/**
 * Where a webhook is posted to.
 *
 * @param secret of a signed one
 */
record WebhookTarget(WebhookId id, WebhookKind kind, URI address, Language language, Optional<String> secret) {}
