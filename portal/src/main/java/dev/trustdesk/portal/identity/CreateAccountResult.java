package dev.trustdesk.portal.identity;

/** What became of an attempt to create an account. */
public sealed interface CreateAccountResult {
    record Created(Account account) implements CreateAccountResult {}

    /** Somebody has this address already, perhaps disabled. */
    record EmailTaken() implements CreateAccountResult {}

    /** This is no mail address. */
    record InvalidEmail() implements CreateAccountResult {}

    record InvalidName(NameProblem problem) implements CreateAccountResult {}
}
