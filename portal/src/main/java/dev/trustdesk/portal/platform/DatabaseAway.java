package dev.trustdesk.portal.platform;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that cannot be asked just now from a mistake of ours. */
public final class DatabaseAway {

    /** SQLSTATE classes: no connection, no resources, somebody stops the server. */
    private static final Set<String> AWAY = Set.of("08", "53", "57");

    private DatabaseAway() {}

    public static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || (cause instanceof SQLException sql && isAway(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** The pool itself names no state. */
    private static boolean isAway(@Nullable String state) {
        return state == null || (state.length() >= 2 && AWAY.contains(state.substring(0, 2)));
    }
}
