package dev.trustdesk.portal.help;

import java.time.Duration;

/** What became of a deed on a private page. */
public sealed interface DeedResult {

    /** It is so, now or since the same form was sent before. */
    record Done() implements DeedResult {}

    record TooMany(Duration retryAfter) implements DeedResult {}

    /** The link leads nowhere, or no longer. */
    record Gone() implements DeedResult {}
}
