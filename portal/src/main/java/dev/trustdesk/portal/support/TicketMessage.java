package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One message of a conversation, as staff see it. */
public record TicketMessage(
        UUID id,
        MessageKind kind,
        @Nullable AccountId author,
        @Nullable String authorName,
        String text,
        Instant receivedAt) {}
