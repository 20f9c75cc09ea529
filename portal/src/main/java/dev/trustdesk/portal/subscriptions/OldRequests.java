package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.platform.Housekeeping;
import dev.trustdesk.portal.platform.Tally;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What nobody confirmed is forgotten after three days, with the address. */
@Component
class OldRequests implements Housekeeping {

    private final RequestStore requests;

    OldRequests(RequestStore requests) {
        this.requests = requests;
    }

    @Override
    public Tally forgetOld(Instant now) {
        return Tally.of("subscriptions.forgotten", requests.forgetBefore(now.minus(ConfirmationMails.LIFE)));
    }
}
