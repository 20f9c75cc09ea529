package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.FactSource.FactText;
import dev.trustdesk.portal.content.Provenance;
import dev.trustdesk.portal.content.RichText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value that texts refer to, with what must be known about it.
 *
 * @param raw the value as it is kept, which machines read
 * @param value as the reader's language writes it
 * @param note null when there is nothing to add
 * @param critical changing it could cost somebody money
 * @param changedAt when this desk last changed it
 */
public record Fact(
        String key,
        FactKind kind,
        String label,
        String raw,
        FactText value,
        @Nullable RichText note,
        boolean critical,
        Provenance provenance,
        ClaimStanding standing,
        Instant changedAt) {}
