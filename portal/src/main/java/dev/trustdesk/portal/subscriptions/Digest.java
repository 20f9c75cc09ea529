package dev.trustdesk.portal.subscriptions;

import java.time.Instant;

/** What one Monday's mails tell of: everything from one instant to before another. */
record Digest(long id, Instant begins, Instant monday) {}
