package dev.trustdesk.portal.updates;

import java.time.Instant;

/** When the next post is due, and whether that time has passed without one. */
public record NextPost(Instant dueAt, boolean late) {}
