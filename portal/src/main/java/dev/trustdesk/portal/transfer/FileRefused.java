package dev.trustdesk.portal.transfer;

import java.io.IOException;
import java.io.Serial;

/** Why a whole file cannot be imported. Holds nothing of what stood in it. */
final class FileRefused extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;
    private final long line;
    private final String about;

    FileRefused(String key, long line) {
        this(key, line, "");
    }

    FileRefused(String key, long line, String about) {
        super(key + " in line " + line);
        this.key = key;
        this.line = line;
        this.about = about;
    }

    ImportRun.Problem problem() {
        return new ImportRun.Problem(key, line, about);
    }
}
