package dev.trustdesk.portal.sla;

import dev.trustdesk.portal.platform.LeadOnly;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;

/** Whether the promise of a first reply within 48 hours is kept. */
@Service
public class Compliance {

    private static final Duration RATED_WITHIN = Duration.ofDays(30);

    private final ComplianceStore store;
    private final RequesterRatings ratings;
    private final SlaTickets tickets;
    private final Clock clock;

    Compliance(ComplianceStore store, RequesterRatings ratings, SlaTickets tickets, Clock clock) {
        this.ratings = ratings;
        this.tickets = tickets;
        this.store = store;
        this.clock = clock;
    }

    /** What requesters have answered in the last 30 days. */
    @LeadOnly
    public RatingFigure ratings() {
        return new RatingFigure(ratings.since(clock.instant().minus(RATED_WITHIN)));
    }

    /** What they added in words, the latest first. */
    @LeadOnly
    public List<RequesterRatings.Said> said(int limit) {
        return ratings.said(clock.instant().minus(RATED_WITHIN), limit);
    }

    /** Where a ticket is found in the portal. */
    @SupportOnly
    public String address(TicketId ticket) {
        return tickets.address(ticket);
    }

    /** The week that is not over. */
    @SupportOnly
    public ReportWeek thisWeek() {
        return ReportWeek.of(clock.instant(), ReportWeek.ZONE);
    }

    @SupportOnly
    public ComplianceFigure of(ReportWeek week) {
        return ComplianceFigure.of(store.due(week.from(), week.to()), clock.instant());
    }
}
