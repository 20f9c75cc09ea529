package dev.trustdesk.portal.help;

import dev.trustdesk.portal.attachments.AddResult;
import dev.trustdesk.portal.attachments.Attachment;
import dev.trustdesk.portal.attachments.AttachmentId;
import dev.trustdesk.portal.attachments.Attachments;
import dev.trustdesk.portal.attachments.Upload;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretCheck;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.notifications.CheckWords;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.OpenToEveryone;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.NewTicket;
import dev.trustdesk.portal.support.RequesterOutcomes;
import dev.trustdesk.portal.support.RequesterTickets;
import dev.trustdesk.portal.support.TicketsOfRequester;
import dev.trustdesk.portal.support.WriteResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Asking for help, and the private page of one's own ticket. Whoever holds a ticket's token is its requester. */
@Service
public class HelpRequests {

    private final RequesterTickets tickets;
    private final RequesterOutcomes outcomes;
    private final TicketsOfRequester own;
    private final PrivateTickets shown;
    private final TicketAccess access;
    private final AddressConfirmations confirmations;
    private final Attachments attachments;
    private final Clock clock;
    private final TransactionTemplate transaction;

    HelpRequests(
            RequesterTickets tickets,
            RequesterOutcomes outcomes,
            TicketsOfRequester own,
            PrivateTickets shown,
            TicketAccess access,
            AddressConfirmations confirmations,
            Attachments attachments,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.tickets = tickets;
        this.outcomes = outcomes;
        this.own = own;
        this.shown = shown;
        this.access = access;
        this.confirmations = confirmations;
        this.attachments = attachments;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A key for one form, by which its double submit is recognised and from which its private link comes. Keep it secret. */
    @OpenToEveryone
    public String newFormKey() {
        return FormKeys.random();
    }

    /**
     * Makes a ticket and starts its clock; the same form with the same words again finds the ticket it made.
     *
     * @param network where it comes from, which may cause only so many mails
     */
    @OpenToEveryone
    public SubmitResult submit(HelpDraft draft, String network) {
        return switch (HelpForm.check(draft)) {
            case HelpForm.Checked.SecretFound(var field) -> new SubmitResult.SecretFound(field);
            case HelpForm.Checked.Invalid(var problems) -> new SubmitResult.Invalid(problems);
            case HelpForm.Checked.Fine(var text) ->
                new SubmitResult.Accepted(transaction.execute(status -> keep(draft, text, network)));
        };
    }

    /** The ticket behind a private link; empty if the link leads nowhere, or no longer. */
    @OpenToEveryone
    @Transactional
    public Optional<PrivateTicket> open(String token) {
        return access.ticketOf(token, clock.instant()).flatMap(tickets::find).map(shown::shown);
    }

    /** Whether a private link leads anywhere: what costs more is only done for one that does. */
    @OpenToEveryone
    @Transactional(readOnly = true)
    public boolean leadsSomewhere(String token) {
        return access.ticketOf(token, clock.instant()).isPresent();
    }

    /** A file of the ticket behind a private link; empty if it is no file of what can be read there. */
    @OpenToEveryone
    @Transactional(readOnly = true)
    public Optional<Attachment> file(String token, AttachmentId id) {
        return access.ticketOf(token, clock.instant())
                .flatMap(tickets::find)
                .flatMap(ticket -> shown.files(ticket).stream()
                        .filter(file -> file.id().equals(id))
                        .findFirst());
    }

    /**
     * Adds the requester's message with its files: all of it, or nothing. A ticket resolved within the last 14 days is reopened; one
     * resolved earlier is left alone, and the message begins a new ticket that goes on from it.
     */
    @OpenToEveryone
    public FollowUpResult followUp(String token, FollowUpDraft draft, String network) {
        var cleaned = InboundText.cleaned(draft.text());
        switch (draft.saysTransaction() ? SecretGuard.checkTransactionId(cleaned) : SecretGuard.check(cleaned)) {
            case SecretCheck.Secret _ -> {
                return new FollowUpResult.SecretFound("text");
            }
            case SecretCheck.Ask(var kind) -> {
                return invalid("text", HelpForm.doubt(kind));
            }
            case SecretCheck.Clean _ -> {}
        }
        if (InboundText.isEmpty(cleaned)) {
            return invalid("text", "help.problem.message_missing");
        }
        var problem = HelpForm.problemOfText(cleaned);
        if (problem.isPresent()) {
            return invalid("text", problem.get());
        }
        if (!FormKeys.isWellFormed(draft.formKey())) {
            return invalid("formKey", "help.problem.form_key");
        }
        if (draft.files().stream()
                .anyMatch(file -> SecretGuard.check(file.name()).isSecret())) {
            return new FollowUpResult.SecretFound("files");
        }
        var message = new Message(token, draft.formKey(), cleaned, draft.files(), network);
        return transaction.execute(status -> {
            var result = keepFollowUp(message);
            if (result instanceof FollowUpResult.FileRefused) {
                status.setRollbackOnly();
            }
            return result;
        });
    }

    private record Message(String token, String formKey, String text, List<Upload> files, String network) {}

    private String keep(HelpDraft draft, NewTicket.HelpText text, String network) {
        var submission = FormKeys.submission(draft.formKey(), text, draft.language());
        var token = FormKeys.token(draft.formKey(), submission);
        var at = Moments.kept(clock.instant());
        var word = CheckWords.random(draft.language());
        tickets.open(new NewTicket(text, draft.language(), word, Optional.empty(), at, false, submission))
                .ifPresent(id -> {
                    access.grant(token, id, at);
                    outcomes.keep(id, draft.triage());
                    if (text.contactMail() != null) {
                        askConfirmation(
                                new RequesterTickets.Recipient(text.contactMail(), word, draft.language()), network);
                    }
                });
        return token;
    }

    private FollowUpResult keepFollowUp(Message message) {
        var at = Moments.kept(clock.instant());
        var linked = access.ticketOf(message.token(), at);
        if (linked.isEmpty()) {
            return new FollowUpResult.Gone();
        }
        var files = message.files().stream().map(HelpRequests::hash).toList();
        var submission = FormKeys.followUp(message.formKey(), linked.get(), message.text(), files);
        return switch (tickets.write(linked.get(), message.text(), submission)) {
            case WriteResult.Kept(var where, var fresh) -> {
                var refused = fresh.flatMap(kept -> refusal(where, kept, message.files(), at));
                if (refused.isPresent()) {
                    yield refused.get();
                }
                if (where.equals(linked.get())) {
                    yield new FollowUpResult.Accepted(message.token());
                }
                var next = FormKeys.token(message.formKey(), submission);
                access.grant(next, where, at);
                fresh.flatMap(kept -> own.recipient(where))
                        .ifPresent(recipient -> askConfirmation(recipient, message.network()));
                yield new FollowUpResult.Accepted(next);
            }
            case WriteResult.TooMany(var wait) -> new FollowUpResult.TooMany(wait);
            case WriteResult.Gone _ -> new FollowUpResult.Gone();
        };
    }

    private Optional<FollowUpResult> refusal(TicketId ticket, UUID message, List<Upload> files, Instant at) {
        return files.isEmpty()
                ? Optional.empty()
                : switch (attachments.add(ticket, message, files, at)) {
                    case AddResult.Added _ -> Optional.empty();
                    case AddResult.Refused(var name, var key) -> Optional.of(new FollowUpResult.FileRefused(name, key));
                };
    }

    // Too early to ask again is no reason to refuse a request: the private page offers to ask later.
    private void askConfirmation(RequesterTickets.Recipient recipient, String network) {
        var _ = confirmations.ask(recipient, network);
    }

    private static String hash(Upload file) {
        try (var in = new DigestInputStream(file.content().open(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FollowUpResult invalid(String field, String key) {
        return new FollowUpResult.Invalid(List.of(new Problem(field, key)));
    }
}
