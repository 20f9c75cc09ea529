package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Other tickets that ask the same, in the same language, whatever words they use for it. */
@Service
public class SimilarTickets {

    private final AskedTickets asked;

    SimilarTickets(AskedTickets asked) {
        this.asked = asked;
    }

    /** The most alike first; none rather than one that only shares a common word. */
    @SupportOnly
    @Transactional(readOnly = true)
    public List<SimilarTicket> of(TicketId ticket, int limit) {
        return asked.similar(ticket, limit);
    }
}
