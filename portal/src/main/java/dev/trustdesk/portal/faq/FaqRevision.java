package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Confidence;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An earlier or the present form of an answer in one language.
 *
 * @param number counted from 1 for each language
 * @param live what readers see
 * @param markdown as it was written
 */
public record FaqRevision(
        int number,
        boolean live,
        String title,
        String summary,
        String markdown,
        LocalDate asOf,
        Confidence confidence,
        Instant publishedAt) {}
