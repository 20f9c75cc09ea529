package dev.trustdesk.portal.samples;

import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.Happening;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.NewTicket;
import dev.trustdesk.portal.support.PastTickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts 60 sample tickets into the empty desk of a local trial: invented questions in every state, made by the same rules as real ones,
 * at instants counted back from now.
 */
@Component
class SampleTickets {

    private static final Duration WAKES_IN = Duration.ofDays(3);
    // Every third ticket that staff have touched carries a note.
    private static final int NOTED = 3;

    private final PastTickets tickets;
    private final Accounts accounts;
    private final Texts texts;
    private final AuditTrail audit;
    private final TrustdeskSettings settings;
    private final Clock clock;
    private final TransactionOperations transactions;

    SampleTickets(
            PastTickets tickets,
            Accounts accounts,
            Texts texts,
            AuditTrail audit,
            TrustdeskSettings settings,
            Clock clock,
            TransactionOperations transactions) {
        this.tickets = tickets;
        this.accounts = accounts;
        this.texts = texts;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Last of all that happens at the start: replies need the demo's staff. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void plantIfWanted() {
        if (settings.samples()) {
            SystemActor.run("samples", () -> transactions.executeWithoutResult(status -> plant()));
        }
    }

    /** Does nothing to a desk that has tickets, or no staff who could have answered them. */
    void plant() {
        var staff = accounts.staff();
        if (staff.isEmpty() || tickets.exist()) {
            return;
        }
        var now = Moments.kept(clock.instant());
        var all = SampleTicket.all();
        for (var i = 0; i < all.size(); i++) {
            plant(all.get(i), staff.get(i % staff.size()), i % NOTED == 0, now);
        }
        audit.record("ticket.samples-planted", "support", Map.of("tickets", Integer.toString(all.size())));
    }

    private void plant(SampleTicket sample, Account staff, boolean noted, Instant now) {
        var words = texts.in(sample.language());
        var opened = now.minus(sample.age());
        var id = tickets.opened(asked(sample, words, opened));
        var course = sample.course().after(opened, now);
        if (course.isEmpty()) {
            return;
        }
        if (noted) {
            tickets.noted(
                    id, staff, words.get("samples.note"), course.getFirst().at().minus(Duration.ofMinutes(20)));
        }
        course.forEach(happening -> tell(id, happening, sample, staff, now));
        tickets.assigned(id, staff, course.getLast().at());
    }

    private static NewTicket asked(SampleTicket sample, Wording words, Instant at) {
        return new NewTicket(
                new NewTicket.HelpText(
                        sample.category(), sample.subject(), sample.ask(), null, null, sample.exchange(), null),
                sample.language(),
                words.get("samples.check-word"),
                Optional.empty(),
                at,
                true,
                null);
    }

    private void tell(TicketId id, Happening happening, SampleTicket sample, Account staff, Instant now) {
        var words = texts.in(sample.language());
        switch (happening) {
            case Happening.StaffReplied(var at, var then, var _, var _) ->
                tickets.replied(id, staff, sample.answer(), afterReply(then, words, now.plus(WAKES_IN)), at);
            case Happening.RequesterWrote(var at, var _) ->
                tickets.requested(
                        id,
                        sample.course() == SampleCourse.CLOSED
                                ? words.get("samples.thanks")
                                : words.get("samples.more"),
                        at);
            case Happening.StateChanged(var at, var to) -> tickets.moved(id, staff, to, at);
            default -> throw new IllegalArgumentException("No sample's course has a " + happening);
        }
    }

    private static AfterReply afterReply(TicketState then, Wording words, Instant wakeAt) {
        return switch (then) {
            case OPEN -> new AfterReply.StayOpen();
            case WAITING_FOR_REQUESTER ->
                new AfterReply.WaitForRequester(words.get("samples.waits-for-requester"), wakeAt);
            case WAITING_FOR_EXCHANGE ->
                new AfterReply.WaitForExchange(words.get("samples.waits-for-exchange"), wakeAt);
            case RESOLVED -> new AfterReply.Resolve();
        };
    }
}
