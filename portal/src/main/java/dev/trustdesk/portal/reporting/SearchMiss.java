package dev.trustdesk.portal.reporting;

import dev.trustdesk.portal.platform.Language;
import java.time.LocalDate;

/**
 * Words that were looked for in a week, and nothing was found.
 *
 * @param searched how often in the FAQ
 * @param writing how often while a request was written
 */
public record SearchMiss(LocalDate monday, Language language, String words, int searched, int writing) {}
