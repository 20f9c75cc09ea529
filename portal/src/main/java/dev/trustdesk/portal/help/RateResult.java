package dev.trustdesk.portal.help;

/** What became of a rating. */
public sealed interface RateResult {

    /** Kept, in place of what was said before; nothing was, while the ticket is open. */
    record Rated() implements RateResult {}

    /** @param messageKey its text says what to do */
    record Invalid(String messageKey) implements RateResult {}

    /** The words held a secret; nothing was kept. */
    record SecretFound() implements RateResult {}

    /** The link leads nowhere, or no longer. */
    record Gone() implements RateResult {}
}
