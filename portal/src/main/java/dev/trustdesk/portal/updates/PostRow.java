package dev.trustdesk.portal.updates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post in the maintainers' list.
 *
 * @param title in the language asked for, else in the other; blank if there is none yet
 * @param at when it is or will be published; null for a draft
 */
public record PostRow(
        PostId id, PostState state, String title, @Nullable Instant at, Instant changedAt, String changedBy) {}
