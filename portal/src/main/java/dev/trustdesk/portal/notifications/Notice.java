package dev.trustdesk.portal.notifications;

import java.time.Instant;
import java.util.Map;

/**
 * A notice that a worker has claimed.
 *
 * @param attempt counted when claimed, so that an attempt which kills its worker counts too
 * @param lease until when it is this worker's; also the proof that it still is
 */
record Notice(long id, String kind, String dedupKey, Map<String, String> payload, int attempt, Instant lease) {}
