package dev.trustdesk.portal.identity;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** Why a new password is refused; its text tells what to do instead. */
public enum PasswordProblem implements Labelled {
    TOO_SHORT,
    TOO_LONG,
    /** Among those that guessing programs try first. */
    COMMON,
    /** Holds the account's own address. */
    NAMES_YOU;

    @Override
    public String labelKey() {
        return "identity.password-problem." + name().toLowerCase(Locale.ROOT);
    }
}
