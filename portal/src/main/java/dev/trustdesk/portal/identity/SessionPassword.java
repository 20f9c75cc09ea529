package dev.trustdesk.portal.identity;

import org.jspecify.annotations.Nullable;

/** Under which password a session began: whoever changes theirs ends all other sessions, on every node, with their next request. */
public final class SessionPassword {

    private SessionPassword() {}

    /** Where a session keeps the version of an account. Of each account apart, as two may sign in one after the other. */
    public static String attribute(AccountId account) {
        return "trustdesk.password-version." + account;
    }

    /**
     * Whether the session began under the password of now, or under one that is newer than what was read of the account.
     *
     * @param kept what the session keeps; null counts as never changed
     */
    public static boolean isCurrent(@Nullable Object kept, Account account) {
        return (kept instanceof Integer version ? version : 0) >= account.passwordVersion();
    }
}
