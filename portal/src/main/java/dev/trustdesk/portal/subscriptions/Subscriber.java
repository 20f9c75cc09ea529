package dev.trustdesk.portal.subscriptions;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who is written to.
 *
 * @param token of the links in the mails
 * @param cadenceSince since when they are written to as often as they are
 */
record Subscriber(UUID id, String address, String token, String checkWord, Instant cadenceSince, Wish wish) {}
