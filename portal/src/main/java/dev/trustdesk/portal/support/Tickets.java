package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.platform.AuditDetail;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.ClockKind;
import dev.trustdesk.portal.sla.Happening;
import dev.trustdesk.portal.sla.TicketClocks;
import dev.trustdesk.portal.sla.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with a ticket: answer it, move it, and keep each other informed. */
@Service
public class Tickets {

    /** What others are told when a ticket changed; the id is the ticket's. */
    public static final String TOPIC = TicketLog.TOPIC;

    private final TicketLog log;
    private final TicketStore tickets;
    private final Assigning assigning;
    private final MessageStore messages;
    private final TicketClocks clocks;
    private final RequesterChannel requester;
    private final Outcomes outcomes;
    private final QuestionStore questions;
    private final ExclusionStore exclusions;
    private final Accounts accounts;
    private final AuditTrail audit;

    Tickets(
            TicketLog log,
            TicketStore tickets,
            Assigning assigning,
            MessageStore messages,
            TicketClocks clocks,
            RequesterChannel requester,
            Outcomes outcomes,
            QuestionStore questions,
            ExclusionStore exclusions,
            Accounts accounts,
            AuditTrail audit) {
        this.log = log;
        this.tickets = tickets;
        this.assigning = assigning;
        this.messages = messages;
        this.clocks = clocks;
        this.requester = requester;
        this.outcomes = outcomes;
        this.questions = questions;
        this.exclusions = exclusions;
        this.accounts = accounts;
        this.audit = audit;
    }

    @SupportOnly
    public Optional<TicketRow> row(TicketId id) {
        return tickets.find(id);
    }

    /** A ticket with its conversation, its notes and all its clocks. */
    @SupportOnly
    @Transactional(readOnly = true)
    public Optional<Ticket> find(TicketId id) {
        return tickets.whole(id).map(found -> {
            var told = clocks.log(id);
            return new Ticket(
                    found.row(),
                    found.facts(),
                    messages.of(id),
                    TicketClocks.of(told).clocks(),
                    told);
        });
    }

    /** When the last of the requester's links to a ticket ends; empty if none leads there any more. */
    @SupportOnly
    public Optional<Instant> openToRequesterUntil(TicketId id) {
        return requester.openUntil(id);
    }

    /** How its requester found the help, the latest answer first. */
    @SupportOnly
    public List<Rated> ratings(TicketId id) {
        return requester.ratings(id).reversed();
    }

    /**
     * Answers the requester in public, which stops the clock, and says what the ticket waits for from then on. Refused for resolving a
     * ticket of which nobody has said what it asked.
     */
    @SupportOnly
    @Transactional
    public TicketResult reply(TicketId id, long seen, String text, AfterReply then) {
        var cleaned = InboundText.cleaned(text);
        var refusal = StaffText.refusal(cleaned).or(() -> StaffText.refusal(then, log.now()));
        return refusal.<TicketResult>map(TicketResult.Refused::new)
                .orElseGet(() -> change(id, seen, (head, me) -> {
                    if (head.mergedInto() != null && !(then instanceof AfterReply.StayOpen)) {
                        return new TicketResult.Refused("support.refused.merged");
                    }
                    if (then instanceof AfterReply.Resolve && isUnclassified(id)) {
                        return TicketResult.Refused.QUESTION_MISSING;
                    }
                    var at = log.now();
                    var message = messages.add(id, MessageStore.NewMessage.reply(author(), cleaned, at));
                    var after = log.replied(head, then, me.toString(), at);
                    requester.answered(id, message);
                    if (then instanceof AfterReply.Resolve(var outcome)) {
                        outcomes.decide(id, outcome);
                    }
                    audit.record(
                            "ticket.replied",
                            subject(id),
                            Map.of("state", after.state().name()));
                    return new TicketResult.Done(after.version(), message);
                }));
    }

    /** Adds a note that only staff see. It answers nobody and stops no clock. */
    @SupportOnly
    @Transactional
    public TicketResult note(TicketId id, long seen, String text) {
        var cleaned = InboundText.cleaned(text);
        return StaffText.refusal(cleaned)
                .<TicketResult>map(TicketResult.Refused::new)
                .orElseGet(() -> change(id, seen, (head, me) -> {
                    var at = log.now();
                    var message = messages.add(id, MessageStore.NewMessage.note(author(), cleaned, at));
                    var after = log.append(head, new Happening.NoteAdded(at), me.toString());
                    audit.record("ticket.noted", subject(id), Map.of());
                    return new TicketResult.Done(after.version(), message);
                }));
    }

    /**
     * Moves a ticket without a word to the requester. Refused for waiting, which needs a public message, and for resolving a ticket
     * that nobody has answered yet: its promise would be broken in silence. Refused, too, as long as nobody has said what it asked.
     */
    @SupportOnly
    @Transactional
    public TicketResult changeState(TicketId id, long seen, TicketState to) {
        if (to.waiting()) {
            return new TicketResult.Refused("support.refused.waiting_needs_reply");
        }
        return change(id, seen, (head, me) -> {
            if (head.mergedInto() != null) {
                return new TicketResult.Refused("support.refused.merged");
            }
            if (head.state() == to) {
                return new TicketResult.Done(head.version());
            }
            if (to == TicketState.RESOLVED
                    && clocks.of(id).open(ClockKind.FIRST_RESPONSE).isPresent()) {
                return new TicketResult.Refused("support.refused.first_reply_needed");
            }
            if (to == TicketState.RESOLVED && isUnclassified(id)) {
                return TicketResult.Refused.QUESTION_MISSING;
            }
            var after = log.append(head, new Happening.StateChanged(log.now(), to), me.toString());
            audit.record(
                    "ticket.moved",
                    subject(id),
                    AuditDetail.of()
                            .changed("state", head.state().name(), to.name())
                            .toMap());
            return new TicketResult.Done(after.version());
        });
    }

    /** Gives a ticket to a member of staff. */
    @SupportOnly
    @Transactional
    public TicketResult assign(TicketId id, long seen, AccountId to) {
        if (accounts.staff().stream().noneMatch(account -> account.id().equals(to))) {
            return new TicketResult.Refused("support.refused.not_staff");
        }
        return change(id, seen, (head, me) -> new TicketResult.Done(assigning.assign(head, to)));
    }

    @SupportOnly
    @Transactional
    public TicketResult unassign(TicketId id, long seen) {
        return change(id, seen, (head, me) -> new TicketResult.Done(assigning.assign(head, null)));
    }

    // What is left out of the figures, such as spam, asks nothing that the FAQ could answer.
    private boolean isUnclassified(TicketId id) {
        return questions.of(id).isEmpty()
                && exclusions
                        .of(id)
                        .filter(found -> found.state() == Exclusion.State.EXCLUDED)
                        .isEmpty();
    }

    private TicketResult change(TicketId id, long seen, BiFunction<TicketHead, AccountId, TicketResult> deed) {
        var head = log.lock(id);
        if (head.isEmpty()) {
            return new TicketResult.Gone();
        }
        return head.get().version() == seen
                ? deed.apply(head.get(), me())
                : new TicketResult.Stale(find(id).orElseThrow());
    }

    private AccountId me() {
        return accounts.me();
    }

    /** Who signs what is written. */
    private Account author() {
        return accounts.current().orElseThrow();
    }

    static String subject(TicketId id) {
        return "ticket:" + id;
    }
}
