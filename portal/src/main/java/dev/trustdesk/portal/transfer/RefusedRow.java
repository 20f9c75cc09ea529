package dev.trustdesk.portal.transfer;

/**
 * A row of a file of which nothing is imported. Says where, never what.
 *
 * @param line where the row begins, as an editor counts
 * @param reason key of the bundle
 */
public record RefusedRow(long line, String reason) {}
