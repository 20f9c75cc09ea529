package dev.trustdesk.portal.help;

import dev.trustdesk.portal.attachments.Attachment;
import dev.trustdesk.portal.attachments.AttachmentId;
import dev.trustdesk.portal.attachments.Attachments;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.OpenToEveryone;
import dev.trustdesk.portal.platform.SignedIn;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.Outcome;
import dev.trustdesk.portal.support.Question;
import dev.trustdesk.portal.support.RequesterRecord;
import dev.trustdesk.portal.support.RequesterTickets;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.support.TicketMessage;
import dev.trustdesk.portal.support.TicketsOfRequester;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** A ticket's whole record for its requester: what is theirs, and nothing that staff keep for themselves or that is somebody else's. */
@Service
public class TicketRecords {

    private final RequesterTickets tickets;
    private final TicketsOfRequester own;
    private final RequesterRecord kept;
    private final PrivateTickets shown;
    private final TicketAccess access;
    private final AccessStore links;
    private final RatingStore ratings;
    private final AddressConfirmations confirmations;
    private final MailRequestStore requests;
    private final Proofs proofs;
    private final Attachments attachments;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    TicketRecords(
            RequesterTickets tickets,
            TicketsOfRequester own,
            RequesterRecord kept,
            PrivateTickets shown,
            TicketAccess access,
            AccessStore links,
            RatingStore ratings,
            AddressConfirmations confirmations,
            MailRequestStore requests,
            Proofs proofs,
            Attachments attachments,
            Accounts accounts,
            AuditTrail audit,
            JsonMapper json,
            Clock clock) {
        this.tickets = tickets;
        this.own = own;
        this.kept = kept;
        this.shown = shown;
        this.access = access;
        this.links = links;
        this.ratings = ratings;
        this.confirmations = confirmations;
        this.requests = requests;
        this.proofs = proofs;
        this.attachments = attachments;
        this.accounts = accounts;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** The record of the ticket behind a private link; empty if the link leads nowhere, or no longer. */
    @OpenToEveryone
    @Transactional
    public Optional<RecordFile> byLink(String token) {
        return access.ticketOf(token, clock.instant()).flatMap(tickets::find).map(this::file);
    }

    /** The record of one of one's own tickets; empty if it is somebody else's, or nobody's. */
    @SignedIn
    @Transactional
    public Optional<RecordFile> mine(TicketId id) {
        var me = accounts.me();
        return own.ownerOf(id)
                .filter(me::equals)
                .flatMap(owner -> tickets.find(id))
                .map(this::file);
    }

    private RecordFile file(Ticket ticket) {
        audit.record("ticket.record-saved", "ticket:" + ticket.id(), Map.of());
        var content = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(record(ticket));
        return new RecordFile("trustdesk-" + ticket.row().number() + ".json", content);
    }

    private TicketRecord record(Ticket ticket) {
        var more = kept.of(ticket);
        var page = shown.shown(ticket);
        return new TicketRecord(
                TicketRecord.FORMAT,
                TicketRecord.VERSION,
                Moments.kept(clock.instant()),
                about(ticket, page.outcome(), more),
                more.states().stream()
                        .map(stood -> new TicketRecord.State(stood.since(), stood.state()))
                        .toList(),
                clocks(ticket),
                messages(ticket, page),
                ratings.all(ticket.id()),
                consent(ticket, more.mail()),
                mails(ticket, more.mail()),
                links.linksTo(ticket.id()));
    }

    private TicketRecord.About about(Ticket ticket, @Nullable Outcome outcome, RequesterRecord.Kept more) {
        var row = ticket.row();
        var facts = ticket.facts();
        return new TicketRecord.About(
                row.number(),
                row.subject(),
                row.category(),
                row.state(),
                row.language(),
                row.createdAt(),
                facts.firstResolvedAt(),
                facts.lastResolvedAt(),
                more.mail(),
                facts.transactionId(),
                facts.walletAddress(),
                row.exchange(),
                more.kind().heldAt(),
                more.kind().wallet(),
                facts.checkWord(),
                outcome,
                more.question().map(TicketRecords::entry).orElse(null),
                more.goesOnFrom(),
                more.goesOnIn(),
                row.mergedInto() != null,
                more.inAccount(),
                row.sample());
    }

    private static List<TicketRecord.Clock> clocks(Ticket ticket) {
        return ticket.clocks().stream()
                .map(promise -> new TicketRecord.Clock(
                        promise.kind(),
                        promise.cycle(),
                        promise.state(),
                        promise.startedAt(),
                        promise.dueAt(),
                        promise.stoppedAt(),
                        promise.endReason(),
                        promise.policyVersion()))
                .toList();
    }

    private List<TicketRecord.Message> messages(Ticket ticket, PrivateTicket page) {
        var hashes = attachments.hashes(ids(ticket));
        return page.messages().stream()
                .map(message -> new TicketRecord.Message(
                        message.automatic() ? "automatic" : message.fromStaff() ? "staff" : "you",
                        message.authorName(),
                        message.at(),
                        message.text(),
                        message.code(),
                        message.files().stream().map(file -> file(file, hashes)).toList()))
                .toList();
    }

    private static TicketRecord.File file(Attachment file, Map<AttachmentId, String> hashes) {
        return new TicketRecord.File(
                file.name(), file.kind(), file.size(), file.width(), file.height(), hashes.getOrDefault(file.id(), ""));
    }

    private TicketRecord.MailConsent consent(Ticket ticket, @Nullable String mail) {
        if (mail == null) {
            return new TicketRecord.MailConsent(MailState.NONE, null);
        }
        var since = confirmations.confirmedAt(mail, ticket.row().createdAt());
        return new TicketRecord.MailConsent(
                since.isPresent() ? MailState.CONFIRMED : MailState.UNCONFIRMED, since.orElse(null));
    }

    private List<TicketRecord.SentMail> mails(Ticket ticket, @Nullable String mail) {
        List<UUID> asked = mail == null
                ? List.of()
                : requests.of(mail.toLowerCase(Locale.ROOT), ticket.facts().checkWord());
        return proofs.mails(ids(ticket), asked).stream()
                .map(sent -> new TicketRecord.SentMail(sent.kind().name(), sent.at(), ProofCode.written(sent.code())))
                .toList();
    }

    private static List<UUID> ids(Ticket ticket) {
        return ticket.messages().stream().map(TicketMessage::id).toList();
    }

    private static String entry(Question question) {
        return switch (question) {
            case Question.Known(var id) -> id;
            case Question.Unknown _ -> "new";
        };
    }
}
