package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Remembered;
import java.util.List;
import org.springframework.stereotype.Component;

/** All official records in memory: whatever is pasted is compared with them. */
@Component
class OfficialBook {

    private final Remembered<List<OfficialEntry>> records;

    OfficialBook(OfficialStore store, Changes changes) {
        records = new Remembered<>(changes, change -> change.concerns("official"), store::all);
    }

    List<OfficialEntry> entries() {
        return records.get();
    }
}
