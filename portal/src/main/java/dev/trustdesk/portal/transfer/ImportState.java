package dev.trustdesk.portal.transfer;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** How far the import of a file has come. */
public enum ImportState implements Labelled {
    READING,
    /** Nothing of the file can be imported, because it cannot be read as what it should be. */
    REFUSED,
    /** Read, checked and waiting for somebody to say "import". */
    READY,
    RUNNING,
    DONE,
    DISCARDED;

    @Override
    public String labelKey() {
        return "transfer.state." + name().toLowerCase(Locale.ROOT);
    }
}
