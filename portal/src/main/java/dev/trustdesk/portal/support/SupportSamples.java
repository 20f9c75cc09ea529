package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.sla.Happening;
import dev.trustdesk.portal.sla.TicketState;
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
 * Puts about 60 sample tickets into the empty desk of a local trial: invented questions in every state, made by the same rules as real
 * ones, at instants counted back from now.
 */
@Component
class SupportSamples {

    private static final String REQUESTER = "requester";
    private static final Duration WAKES_IN = Duration.ofDays(3);
    // Every third ticket that staff have touched carries a note.
    private static final int NOTED = 3;

    private final TicketLog log;
    private final RequesterTickets requester;
    private final TicketStore tickets;
    private final MessageStore messages;
    private final Accounts accounts;
    private final Texts texts;
    private final AuditTrail audit;
    private final TrustdeskSettings settings;
    private final TransactionOperations transactions;

    SupportSamples(
            TicketLog log,
            RequesterTickets requester,
            TicketStore tickets,
            MessageStore messages,
            Accounts accounts,
            Texts texts,
            AuditTrail audit,
            TrustdeskSettings settings,
            TransactionOperations transactions) {
        this.log = log;
        this.requester = requester;
        this.tickets = tickets;
        this.messages = messages;
        this.accounts = accounts;
        this.texts = texts;
        this.audit = audit;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** Last of all that happens at the start: replies need the demo's staff. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void plantIfEmpty() {
        if (settings.samples()) {
            SystemActor.run("samples", () -> transactions.executeWithoutResult(status -> plant()));
        }
    }

    private void plant() {
        var staff = accounts.staff();
        if (staff.isEmpty() || !tickets.isEmpty()) {
            return;
        }
        var now = log.now();
        var all = SampleTicket.all();
        for (var i = 0; i < all.size(); i++) {
            plant(all.get(i), staff.get(i % staff.size()), i, now);
        }
        audit.record("samples.planted", "support", Map.of("tickets", Integer.toString(all.size())));
    }

    private void plant(SampleTicket sample, Account staff, int index, Instant now) {
        var opened = now.minus(sample.age());
        var ticket = new NewTicket(
                new NewTicket.HelpText(
                        sample.category(), sample.subject(), sample.ask(), null, null, sample.exchange(), null),
                sample.language(),
                texts.get(sample.language(), "support.sample.check-word"),
                Optional.empty(),
                opened,
                true,
                null);
        var id = requester.open(ticket).orElseThrow();
        var head = tickets.lock(id).orElseThrow();
        var course = sample.course().after(opened, now);
        for (var happening : course) {
            head = happen(head, happening, sample, staff, now);
        }
        if (!course.isEmpty()) {
            head = head.withVersion(head.version() + 1);
            tickets.assign(id, staff.id(), head.version(), course.getLast().at());
        }
        if (!course.isEmpty() && index % NOTED == 0) {
            var at = course.getFirst().at().minus(Duration.ofMinutes(20));
            messages.add(
                    id, MessageStore.NewMessage.note(staff, texts.get(sample.language(), "support.sample.note"), at));
        }
    }

    private TicketHead happen(TicketHead head, Happening happening, SampleTicket sample, Account staff, Instant now) {
        var language = sample.language();
        return switch (happening) {
            case Happening.StaffReplied replied -> {
                messages.add(head.id(), MessageStore.NewMessage.reply(staff, sample.answer(), replied.at()));
                var waiting = replied.then().waiting()
                        ? new TicketHead.Waiting(reason(replied.then(), language), now.plus(WAKES_IN))
                        : null;
                var told = new Happening.StaffReplied(
                        replied.at(), replied.then(), waiting == null ? null : waiting.reason());
                yield log.append(head, told, staff.id().toString(), waiting, replied.at());
            }
            case Happening.RequesterWrote wrote -> {
                var words = sample.course() == SampleCourse.CLOSED
                        ? texts.get(language, "support.sample.thanks")
                        : texts.get(language, "support.sample.more");
                messages.add(head.id(), MessageStore.NewMessage.request(words, wrote.at(), null));
                yield log.append(head, wrote, REQUESTER, null, wrote.at());
            }
            default -> log.append(head, happening, staff.id().toString(), null, happening.at());
        };
    }

    private String reason(TicketState state, Language language) {
        return state == TicketState.WAITING_FOR_EXCHANGE
                ? texts.get(language, "support.sample.waits-for-exchange")
                : texts.get(language, "support.sample.waits-for-requester");
    }
}
