package dev.trustdesk.portal.help;

import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretCheck;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.OpenToEveryone;
import dev.trustdesk.portal.support.NewTicket;
import dev.trustdesk.portal.support.RequesterOutcomes;
import dev.trustdesk.portal.support.RequesterTickets;
import dev.trustdesk.portal.support.WriteResult;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Asking for help, and the private page of one's own ticket. Whoever holds a ticket's token is its requester. */
@Service
public class HelpRequests {

    private final RequesterTickets tickets;
    private final RequesterOutcomes outcomes;
    private final TicketAccess access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    HelpRequests(
            RequesterTickets tickets,
            RequesterOutcomes outcomes,
            TicketAccess access,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.tickets = tickets;
        this.outcomes = outcomes;
        this.access = access;
        this.clock = clock;
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
            case HelpForm.Checked.Fine(var text) ->
                new SubmitResult.Accepted(transaction.execute(status -> keep(draft, text)));
        };
    }

    /** The ticket behind a private link; empty if the link leads nowhere, or no longer. */
    @OpenToEveryone
    @Transactional(readOnly = true)
    public Optional<PrivateTicket> open(String token) {
        return access.ticketOf(token, clock.instant())
                .flatMap(tickets::find)
                .map(ticket ->
                        PrivateTicket.of(ticket, outcomes.outcome(ticket.id()).orElse(null)));
    }

    /**
     * Adds the requester's message. A ticket resolved within the last 14 days is reopened; one resolved earlier is left alone, and the
     * message begins a new ticket that goes on from it.
     */
    @OpenToEveryone
    public FollowUpResult followUp(String token, String formKey, String text) {
        return followUp(token, formKey, text, false);
    }

    /** The same; {@code saysTransaction} if whoever wrote it has said that 64 digits are the id of a transaction and no key. */
    @OpenToEveryone
    public FollowUpResult followUp(String token, String formKey, String text, boolean saysTransaction) {
        var cleaned = InboundText.cleaned(text);
        switch (saysTransaction ? SecretGuard.checkTransactionId(cleaned) : SecretGuard.check(cleaned)) {
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
            return invalid("formKey", "help.problem.form_key");
        }
        return transaction.execute(status -> keepFollowUp(token, formKey, cleaned));
    }

    private String keep(HelpDraft draft, NewTicket.HelpText text) {
        var submission = FormKeys.submission(draft.formKey(), text, draft.language());
        var token = FormKeys.token(draft.formKey(), submission);
        var at = Moments.kept(clock.instant());
        var word = CheckWords.random(draft.language());
        tickets.open(new NewTicket(text, draft.language(), word, Optional.empty(), at, false, submission))
                .ifPresent(id -> {
                    access.grant(token, id, at);
                    outcomes.keep(id, draft.triage());
                });
        return token;
    }

    private FollowUpResult keepFollowUp(String token, String formKey, String text) {
        var at = Moments.kept(clock.instant());
        var linked = access.ticketOf(token, at);
        if (linked.isEmpty()) {
            return new FollowUpResult.Gone();
        }
        var submission = FormKeys.followUp(formKey, linked.get(), text);
        return switch (tickets.write(linked.get(), text, submission)) {
            case WriteResult.Kept(var where) when where.equals(linked.get()) -> new FollowUpResult.Accepted(token);
            case WriteResult.Kept(var where) -> {
                var next = FormKeys.token(formKey, submission);
                access.grant(next, where, at);
                yield new FollowUpResult.Accepted(next);
            }
            case WriteResult.TooMany(var wait) -> new FollowUpResult.TooMany(wait);
            case WriteResult.Gone _ -> new FollowUpResult.Gone();
        };
    }

    private static FollowUpResult invalid(String field, String key) {
        return new FollowUpResult.Invalid(List.of(new Problem(field, key)));
    }
}
