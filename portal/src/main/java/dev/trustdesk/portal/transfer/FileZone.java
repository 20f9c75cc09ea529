package dev.trustdesk.portal.transfer;

import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Moments;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** How a time in a file is meant that says no zone of its own. */
public enum FileZone implements Labelled {
    UTC(ZoneOffset.UTC),
    KOREA(Moments.KST);

    private final ZoneId zone;

    FileZone(ZoneId zone) {
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    @Override
    public String labelKey() {
        return "transfer.zone." + name().toLowerCase(Locale.ROOT);
    }
}
