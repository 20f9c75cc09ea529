package dev.trustdesk.portal.identity;

import org.jspecify.annotations.Nullable;

/** The session in which somebody changes their password: the only one of the account that goes on. */
@FunctionalInterface
public interface PasswordSession {

    /**
     * Keeps the password version under which the session goes on.
     *
     * @param version null takes away what it kept
     * @return what it kept before
     */
    @Nullable
    Object keep(@Nullable Object version);
}
