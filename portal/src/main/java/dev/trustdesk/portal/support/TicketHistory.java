package dev.trustdesk.portal.support;

import dev.trustdesk.portal.notifications.Deliveries;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.TicketClocks;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that ever happened to a ticket, in one line: what was written, done, promised and mailed. */
@Service
public class TicketHistory {

    /** Who acts when the time has come to look at a ticket again. */
    public static final String WAKE_UP = TicketLog.SYSTEM;

    // What was written stands there as what was written, and so do tags, of which the audit trail knows no words.
    private static final Set<String> WRITING =
            Set.of("ticket.opened", "ticket.noted", "ticket.followed-up", TagStore.TAGGED);

    private final MessageStore messages;
    private final TagStore tags;
    private final AuditTrail audit;
    private final TicketClocks clocks;
    private final Deliveries deliveries;

    TicketHistory(MessageStore messages, TagStore tags, AuditTrail audit, TicketClocks clocks, Deliveries deliveries) {
        this.tags = tags;
        this.messages = messages;
        this.audit = audit;
        this.clocks = clocks;
        this.deliveries = deliveries;
    }

    /** Newest first. */
    @SupportOnly
    @Transactional(readOnly = true)
    public List<HistoryEntry> of(TicketId ticket) {
        Stream<HistoryEntry> said = messages.of(ticket).stream().map(HistoryEntry.Said::new);
        Stream<HistoryEntry> done = audit.of(Tickets.subject(ticket)).stream()
                .filter(deed -> !WRITING.contains(deed.action()))
                .map(HistoryEntry.Done::new);
        Stream<HistoryEntry> tagged = tags.changes(ticket).stream().map(HistoryEntry.Done::new);
        Stream<HistoryEntry> ticked = clocks.log(ticket).stream().map(HistoryEntry.Ticked::new);
        Stream<HistoryEntry> mailed = deliveries.of(ticket).stream().map(HistoryEntry.Mailed::new);
        return Stream.of(said, done, tagged, ticked, mailed)
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(HistoryEntry::at))
                .toList()
                .reversed();
    }
}
