package dev.trustdesk.portal.exchanges;

import java.time.LocalDate;

/**
 * Where something stands, and a copy of the words that say so, because notices change and vanish.
 *
 * @param savedOn the day on which the words stood there
 */
public record Passage(String link, String quote, LocalDate savedOn) {}
