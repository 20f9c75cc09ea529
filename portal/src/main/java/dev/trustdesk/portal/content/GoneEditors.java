package dev.trustdesk.portal.content;

import dev.trustdesk.portal.platform.Housekeeping;
import dev.trustdesk.portal.platform.Tally;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets editors' windows that ended without a word; they have not been shown since, so there is nothing to say. */
@Component
class GoneEditors implements Housekeeping {

    private final Editing editing;

    GoneEditors(Editing editing) {
        this.editing = editing;
    }

    @Override
    public Tally forgetOld(Instant now) {
        editing.forget(now);
        return Tally.NOTHING;
    }
}
