package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Remembered;
import java.util.List;
import org.springframework.stereotype.Component;

/** All known fakes in memory: whatever is pasted is compared with them. */
@Component
class FakeBook {

    private final Remembered<List<FakeEntry>> fakes;

    FakeBook(FakeStore store, Changes changes) {
        fakes = new Remembered<>(changes, change -> change.concerns("fakes"), store::all);
    }

    List<FakeEntry> entries() {
        return fakes.get();
    }

    void changed() {
        fakes.changed();
    }
}
