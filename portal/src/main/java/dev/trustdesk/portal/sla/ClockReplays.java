package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What the nightly replay of all logs has found. It repairs nothing: whoever reads this decides. */
@Service
public class ClockReplays {

    private static final int SHOWN = 200;

    private final ReplayStore store;
    private final SlaTickets tickets;

    ClockReplays(ReplayStore store, SlaTickets tickets) {
        this.store = store;
        this.tickets = tickets;
    }

    /** Where staff find a ticket in the portal. */
    @SupportOnly
    public String address(TicketId ticket) {
        return tickets.address(ticket);
    }

    /** The numbers by which staff know the tickets of these findings; one that has been deleted is missing. */
    @SupportOnly
    public Map<TicketId, Long> numbers(Collection<Drift> findings) {
        return tickets.numbers(findings.stream().map(Drift::ticket).toList());
    }

    /** The latest run. */
    @SupportOnly
    public Optional<ReplayRun> last() {
        return store.lastRun();
    }

    /** The first findings of a run; its number says how many there are. */
    @SupportOnly
    public List<Drift> findings(ReplayRun run) {
        return store.findings(run.id(), SHOWN);
    }
}
