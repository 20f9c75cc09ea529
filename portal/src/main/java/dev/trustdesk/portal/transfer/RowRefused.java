package dev.trustdesk.portal.transfer;

import java.io.Serial;

/** Why nothing of a row is imported. Holds nothing of what stood in it, nor where it was found: it is no error of the program. */
final class RowRefused extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param key of the bundle */
    RowRefused(String key) {
        super(key, null, false, false);
    }

    String key() {
        return String.valueOf(getMessage());
    }
}
