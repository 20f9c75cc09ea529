package dev.trustdesk.portal.support;

import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretCheck;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.OpenToEveryone;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.ClockKind;
import dev.trustdesk.portal.sla.Happening;
import dev.trustdesk.portal.sla.TicketClock;
import dev.trustdesk.portal.sla.TicketClocks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Asking for help, and the private page of one's own ticket. Whoever holds a ticket's token is its requester. */
@Service
public class HelpRequests {

    private static final String REQUESTER = "requester";
    private static final int MOST_PER_HOUR = 20;
    private static final Duration HOUR = Duration.ofHours(1);

    private final TicketLog log;
    private final TicketStore tickets;
    private final MessageStore messages;
    private final TicketClocks clocks;
    private final TicketAccess access;
    private final AuditTrail audit;
    private final Texts texts;
    private final TransactionTemplate transaction;

    HelpRequests(
            TicketLog log,
            TicketStore tickets,
            MessageStore messages,
            TicketClocks clocks,
            TicketAccess access,
            AuditTrail audit,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.tickets = tickets;
        this.messages = messages;
        this.clocks = clocks;
        this.access = access;
        this.audit = audit;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A key for one form, by which its double submit is recognised and from which its private link comes. Keep it secret. */
    @OpenToEveryone
    public String newFormKey() {
        return FormKeys.random();
    }

    /** Makes a ticket and starts its clock; the same form with the same words again finds the ticket it made. */
    @OpenToEveryone
    public SubmitResult submit(HelpDraft draft) {
        return switch (HelpForm.check(draft)) {
            case HelpForm.Checked.SecretFound(var field) -> new SubmitResult.SecretFound(field);
            case HelpForm.Checked.Invalid(var problems) -> new SubmitResult.Invalid(problems);
            case HelpForm.Checked.Fine(var text) -> {
                var submission = FormKeys.submission(draft.formKey(), text, draft.language());
                var token = FormKeys.token(draft.formKey(), submission);
                transaction.executeWithoutResult(status -> {
                    var at = log.now();
                    var word = CheckWords.random(draft.language());
                    make(new NewTicket(text, draft.language(), word, Optional.empty(), at, false, submission), token);
                });
                yield new SubmitResult.Accepted(token);
            }
        };
    }

    /** The ticket behind a private link; empty if the link leads nowhere, or no longer. */
    @OpenToEveryone
    @Transactional(readOnly = true)
    public Optional<PrivateTicket> open(String token) {
        return access.ticketOf(token, log.now()).flatMap(tickets::find).map(row -> {
            var states = clocks.of(row.id());
            var shown = messages.of(row.id()).stream()
                    .filter(message -> message.kind() != MessageKind.NOTE)
                    .map(HelpRequests::shown)
                    .toList();
            return new PrivateTicket(
                    row.number(),
                    row.subject(),
                    row.state(),
                    row.language(),
                    tickets.origin(row.id()).orElseThrow().checkWord(),
                    row.createdAt(),
                    states.nextDueAt().orElse(null),
                    states.latest(ClockKind.FIRST_RESPONSE)
                            .map(TicketClock::stoppedAt)
                            .orElse(null),
                    row.sample(),
                    shown);
        });
    }

    /**
     * Adds the requester's message. A ticket resolved within the last 14 days is reopened; one resolved earlier is left alone, and the
     * message begins a new ticket that goes on from it.
     */
    @OpenToEveryone
    public FollowUpResult followUp(String token, String formKey, String text) {
        var cleaned = InboundText.cleaned(text);
        switch (SecretGuard.check(cleaned)) {
            case SecretCheck.Secret _ -> {
                return new FollowUpResult.SecretFound("text");
            }
            case SecretCheck.Ask(var kind) -> {
                return invalid("text", HelpForm.doubt(kind));
            }
            case SecretCheck.Clean _ -> {}
        }
        var problem = HelpForm.problemOfText(cleaned);
        if (problem.isPresent()) {
            return invalid("text", problem.get());
        }
        if (!FormKeys.isWellFormed(formKey)) {
            return invalid("formKey", "support.problem.form_key");
        }
        return transaction.execute(status -> keepFollowUp(token, formKey, cleaned));
    }

    private FollowUpResult keepFollowUp(String token, String formKey, String text) {
        var linked = access.ticketOf(token, log.now());
        var found = linked.flatMap(id -> log.lock(lastOf(id)));
        if (found.isEmpty()) {
            return new FollowUpResult.Gone();
        }
        var head = found.get();
        var submission = FormKeys.followUp(formKey, linked.get(), text);
        var nextToken = FormKeys.token(formKey, submission);
        if (messages.submittedBefore(submission) || tickets.submittedBefore(submission)) {
            var moved = access.ticketOf(nextToken, log.now()).isPresent();
            return new FollowUpResult.Accepted(moved ? nextToken : token);
        }
        var at = log.now();
        var wait = floodWait(head.id(), at);
        if (wait.isPresent()) {
            return new FollowUpResult.TooMany(wait.get());
        }
        if (head.closedFor(at)) {
            make(goingOnFrom(head, text, submission, at), nextToken);
            return new FollowUpResult.Accepted(nextToken);
        }
        messages.add(head.id(), new MessageStore.NewMessage(MessageKind.REQUEST, null, null, text, at, at, submission));
        log.append(head, new Happening.RequesterWrote(at), REQUESTER, null, at);
        audit.record("ticket.followed-up", subject(head.id()), Map.of());
        if (linked.get().equals(head.id())) {
            return new FollowUpResult.Accepted(token);
        }
        access.grant(nextToken, head.id(), at);
        return new FollowUpResult.Accepted(nextToken);
    }

    /** The ticket in which the conversation goes on now, if the linked one was resolved too long ago. */
    private TicketId lastOf(TicketId id) {
        var last = id;
        for (var next = tickets.followerOf(id); next.isPresent(); next = tickets.followerOf(last)) {
            last = next.get();
        }
        return last;
    }

    private NewTicket goingOnFrom(TicketHead head, String text, byte[] submission, Instant at) {
        var origin = tickets.origin(head.id()).orElseThrow();
        return new NewTicket(
                new NewTicket.HelpText(
                        origin.category(), origin.subject(), text, null, null, origin.exchange(), origin.contactMail()),
                origin.language(),
                origin.checkWord(),
                Optional.of(head.id()),
                at,
                origin.sample(),
                submission);
    }

    private void make(NewTicket ticket, String token) {
        log.open(ticket, REQUESTER).ifPresent(id -> {
            var at = ticket.at();
            messages.add(
                    id,
                    new MessageStore.NewMessage(
                            MessageKind.REQUEST, null, null, ticket.text().text(), at, at, null));
            messages.add(
                    id,
                    new MessageStore.NewMessage(
                            MessageKind.NOTICE, null, null, acknowledgement(id, ticket), at, at, null));
            access.grant(token, id, at);
            audit.record(
                    "ticket.opened",
                    subject(id),
                    Map.of("category", ticket.text().category().name()));
        });
    }

    private String acknowledgement(TicketId id, NewTicket ticket) {
        var due = clocks.of(id).nextDueAt().orElseThrow();
        return texts.get(
                ticket.language(),
                "support.notice.received",
                Moments.written(due, ticket.language()),
                ticket.checkWord());
    }

    /** How long until the next message may come, if too many came in the last hour. */
    private Optional<Duration> floodWait(TicketId id, Instant now) {
        var recent = messages.requestsSince(id, now.minus(HOUR));
        return recent.size() < MOST_PER_HOUR
                ? Optional.empty()
                : Optional.of(Duration.between(now.minus(HOUR), recent.get(recent.size() - MOST_PER_HOUR)));
    }

    private static PublicMessage shown(TicketMessage message) {
        return new PublicMessage(
                message.kind() == MessageKind.REPLY,
                message.authorName(),
                message.text(),
                message.receivedAt(),
                message.kind() == MessageKind.NOTICE);
    }

    private static FollowUpResult invalid(String field, String key) {
        return new FollowUpResult.Invalid(List.of(new Problem(field, key)));
    }

    private static String subject(TicketId id) {
        return "ticket:" + id;
    }
}
