package dev.trustdesk.portal.identity;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** Why a name is refused; its text tells what to do instead. */
public enum NameProblem implements Labelled {
    /** Empty, too long, or with characters that nobody can see. */
    INVALID,
    /** Looks like a recovery phrase or a key; it is kept nowhere. */
    SECRET;

    @Override
    public String labelKey() {
        return "identity.name-problem." + name().toLowerCase(Locale.ROOT);
    }
}
