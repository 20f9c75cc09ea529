package dev.trustdesk.portal.identity;

/** What became of an attempt to set one's password. */
public sealed interface PasswordResult {
    /** All sessions of the account end but the one in which it was changed. */
    record Changed() implements PasswordResult {}

    /** The password given as the present one is not. */
    record WrongPresent() implements PasswordResult {}

    record Refused(PasswordProblem problem) implements PasswordResult {}

    /** Guessed at too often; the present password is not even looked at. */
    record TooOften() implements PasswordResult {}
}
