package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Labelled;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a requester answered to "did our help solve your problem", after one resolve.
 *
 * @param answer one of a few
 * @param words what they added; null if nothing
 */
public record Rated(Instant at, Labelled answer, @Nullable String words) {}
