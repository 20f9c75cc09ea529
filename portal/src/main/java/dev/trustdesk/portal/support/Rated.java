package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.Labelled;
import java.time.Instant;

/**
 * What a requester answered to "did our help solve your problem", after one resolve.
 *
 * @param answer one of a few
 */
public record Rated(Instant at, Labelled answer) {}
