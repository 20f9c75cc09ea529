package dev.trustdesk.portal.identity;

/** What became of an attempt to create an account. */
public sealed interface CreateAccountResult {
    record Created(Account account) implements CreateAccountResult {}

    /** Somebody has this address already, perhaps disabled. */
    record EmailTaken() implements CreateAccountResult {}

    record Invalid(AccountDraft.Field field) implements CreateAccountResult {}
}
