package dev.trustdesk.portal.updates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was added to a published post, as maintainers see it.
 *
 * @param korean null while the Korean text is pending
 * @param translatedAt when the Korean text came, if it came later
 */
public record Addition(
        long id,
        AdditionKind kind,
        AdditionText english,
        @Nullable AdditionText korean,
        String addedBy,
        Instant addedAt,
        @Nullable Instant translatedAt) {}
