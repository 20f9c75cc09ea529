package dev.trustdesk.portal.subscriptions;

import java.time.Duration;

/** What became of a wish to subscribe. It never says whether we know the address. */
public sealed interface AskResult {

    /** A question goes to the address, unless one went there within the hour. */
    record Accepted() implements AskResult {}

    /** @param messageKey of the sentence that says why the address cannot be one */
    record BadAddress(String messageKey) implements AskResult {}

    record NoTopic() implements AskResult {}

    /** What was typed as an address is a secret. */
    record SecretFound() implements AskResult {}

    /** Too many were asked for from the same network. */
    record TooOften(Duration pause) implements AskResult {}
}
