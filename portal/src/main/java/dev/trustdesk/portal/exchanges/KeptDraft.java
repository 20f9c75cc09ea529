package dev.trustdesk.portal.exchanges;

import java.time.Instant;

/**
 * What somebody wrote on a row and has not published.
 *
 * @param base what they began with
 * @param baseSeen its version
 */
public record KeptDraft(ExchangeDraft base, long baseSeen, ExchangeDraft written, Instant savedAt) {}
