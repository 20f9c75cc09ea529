package dev.trustdesk.portal.help;

import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretCheck;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.OpenToEveryone;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.Deletion;
import dev.trustdesk.portal.support.RequesterTickets;
import dev.trustdesk.portal.support.TicketDeletion;
import dev.trustdesk.portal.support.TicketsOfRequester;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a requester does on their private page besides writing. Whoever holds the ticket's token is its requester. */
@Service
public class TicketDeeds {

    private final TicketAccess access;
    private final RequesterTickets tickets;
    private final TicketsOfRequester own;
    private final TicketDeletion deletion;
    private final RatingStore ratings;
    private final FormUseStore uses;
    private final AddressConfirmations confirmations;
    private final AuditTrail audit;
    private final Clock clock;

    TicketDeeds(
            TicketAccess access,
            RequesterTickets tickets,
            TicketsOfRequester own,
            TicketDeletion deletion,
            RatingStore ratings,
            FormUseStore uses,
            AddressConfirmations confirmations,
            AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.tickets = tickets;
        this.own = own;
        this.deletion = deletion;
        this.ratings = ratings;
        this.uses = uses;
        this.confirmations = confirmations;
        this.audit = audit;
        this.clock = clock;
    }

    /** "My problem is solved." Writing again takes it back. The same form again does nothing, even after that. */
    @OpenToEveryone
    @Transactional
    public DeedResult close(String token, String formKey) {
        return onTicketOf(token, (ticket, at) -> {
            if (isFirst("close", formKey, ticket, at)) {
                own.close(ticket);
            }
            return new DeedResult.Done();
        });
    }

    /**
     * Says how the help was that ended with the last resolve; may be said again. Nothing is rated while a ticket is open.
     *
     * @param words what they add; empty for nothing
     */
    @OpenToEveryone
    @Transactional
    public RateResult rate(String token, Score score, String words) {
        var at = Moments.kept(clock.instant());
        // First of all, so that nobody has texts examined without a link.
        var linked = access.ticketOf(token, at);
        if (linked.isEmpty()) {
            return new RateResult.Gone();
        }
        var cleaned = InboundText.cleaned(words);
        switch (SecretGuard.check(cleaned)) {
            case SecretCheck.Secret _ -> {
                return new RateResult.SecretFound();
            }
            case SecretCheck.Ask(var kind) -> {
                return new RateResult.Invalid(
                        kind == SecretCheck.Kind.RECOVERY_PHRASE ? HelpForm.doubt(kind) : "help.problem.rating_digits");
            }
            case SecretCheck.Clean _ -> {}
        }
        var problem = HelpForm.problemOfRating(cleaned);
        if (problem.isPresent()) {
            return new RateResult.Invalid(problem.get());
        }
        return keep(linked.get(), score, InboundText.isEmpty(cleaned) ? null : cleaned, at)
                ? new RateResult.Rated()
                : new RateResult.Invalid("help.problem.rating_open");
    }

    /** Deletes the ticket with everything in it, at once and for good (ADR 0022). */
    @OpenToEveryone
    @Transactional
    public DeedResult delete(String token) {
        return onTicketOf(
                token, (ticket, at) -> deletion.byRequester(ticket) ? new DeedResult.Done() : new DeedResult.Gone());
    }

    /** When the ticket was deleted to which this link led; empty if the link leads somewhere, or never led anywhere. */
    @OpenToEveryone
    @Transactional(readOnly = true)
    public Optional<Instant> deletedAt(String token) {
        return access.formerTicketOf(token, clock.instant())
                .flatMap(deletion::find)
                .map(Deletion::at);
    }

    /** Sends the mail once more that asks whether we may write to the address. */
    @OpenToEveryone
    @Transactional
    public DeedResult askConfirmation(String token, String formKey, String network) {
        return onTicketOf(token, (ticket, at) -> {
            var recipient = own.recipient(ticket);
            if (recipient.isEmpty() || !isFirst("confirm", formKey, ticket, at)) {
                return new DeedResult.Done();
            }
            return confirmations
                    .ask(recipient.get(), network)
                    .<DeedResult>map(DeedResult.TooMany::new)
                    .orElseGet(DeedResult.Done::new);
        });
    }

    // False when the ticket is open again. The audit trail forgets nothing, so no word goes there.
    private boolean keep(TicketId ticket, Score score, @Nullable String words, Instant at) {
        var resolvedAt = tickets.find(ticket)
                .filter(found -> found.row().state() == TicketState.RESOLVED)
                .map(found -> found.facts().lastResolvedAt());
        resolvedAt.ifPresent(resolved -> {
            ratings.save(ticket, new Rating(resolved, score, words, at));
            audit.record("ticket.rated", "ticket:" + ticket, Map.of("score", score.tag()));
        });
        return resolvedAt.isPresent();
    }

    private DeedResult onTicketOf(String token, BiFunction<TicketId, Instant, DeedResult> deed) {
        var at = Moments.kept(clock.instant());
        return access.ticketOf(token, at).map(ticket -> deed.apply(ticket, at)).orElseGet(DeedResult.Gone::new);
    }

    private boolean isFirst(String deed, String formKey, TicketId ticket, Instant at) {
        return FormKeys.isWellFormed(formKey) && uses.first(FormKeys.use(deed, formKey, ticket), at);
    }
}
