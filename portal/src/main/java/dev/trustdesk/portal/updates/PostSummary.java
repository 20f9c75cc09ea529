package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.platform.Language;
import java.time.Instant;

/** A published post in a list. */
public record PostSummary(String slug, Language language, String title, String summary, Instant publishedAt) {}
