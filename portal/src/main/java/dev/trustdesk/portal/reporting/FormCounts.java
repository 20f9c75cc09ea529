package dev.trustdesk.portal.reporting;

/**
 * What became of forms in which answers were suggested.
 *
 * @param solved in which somebody said that an answer had solved it, and which were not sent
 * @param sent in spite of suggestions
 */
public record FormCounts(int suggested, int solved, int sent) {}
