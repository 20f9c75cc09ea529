package dev.trustdesk.portal.updates;

import java.time.Instant;

/**
 * A reviewer's word that a text is not right yet.
 *
 * @param by the account that read it
 */
public record SentBack(String by, Instant at, String because) {}
