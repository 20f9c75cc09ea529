package dev.trustdesk.portal.help;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a code proves. Never what the message says, or whose it is. */
public sealed interface VerifyResult {

    /**
     * We sent a message with this code.
     *
     * @param staffName who wrote it; null for what the desk sends by itself
     */
    record Ours(ProofKind kind, Instant sentAt, @Nullable String staffName) implements VerifyResult {}

    /** No message of ours has this code. */
    record NotOurs() implements VerifyResult {}

    /** This cannot be a code: too short, too long, or other characters. */
    record NoCode() implements VerifyResult {}

    /** What was typed is a secret; it was looked up nowhere. */
    record SecretFound() implements VerifyResult {}

    record TooMany(Duration retryAfter) implements VerifyResult {}
}
