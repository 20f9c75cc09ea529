package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.SystemOnly;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says of rows that their next check is overdue. That they are unverified does not depend on it: it follows from the time alone, wherever
 * they are shown.
 */
@Service
public class Verifications {

    private final ExchangeStore exchanges;
    private final RowHistory history;

    Verifications(ExchangeStore exchanges, RowHistory history) {
        this.exchanges = exchanges;
        this.history = history;
    }

    /** Tells history and readers once of each missed check; says of how many. */
    @SystemOnly
    @Transactional
    public int tellLapsed(Instant now) {
        var lapsed = exchanges.lapsed(now);
        for (var exchange : lapsed) {
            exchanges.lapseTold(exchange.id(), now);
            history.recordLapse(exchange, new Author(AuditTrail.actor(), null), now);
        }
        return lapsed.size();
    }
}
