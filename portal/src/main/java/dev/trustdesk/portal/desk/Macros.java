package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.LeadOnly;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.Question;
import dev.trustdesk.portal.support.Questions;
import dev.trustdesk.portal.support.TagRules;
import dev.trustdesk.portal.support.Tags;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.support.TicketResult;
import dev.trustdesk.portal.support.Tickets;
import dev.trustdesk.portal.support.Triage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Macros: many things done to a ticket by one click, all of them or none. Leads write them; everybody on the staff uses them. */
@Service
public class Macros {

    private final MacroStore store;
    private final CannedAnswers canned;
    private final Tickets tickets;
    private final Tags tags;
    private final Questions questions;
    private final Triage triage;
    private final Mentions mentions;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    Macros(
            MacroStore store,
            CannedAnswers canned,
            Tickets tickets,
            Tags tags,
            Questions questions,
            Triage triage,
            Mentions mentions,
            Accounts accounts,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.canned = canned;
        this.tickets = tickets;
        this.tags = tags;
        this.questions = questions;
        this.triage = triage;
        this.mentions = mentions;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @SupportOnly
    public List<Macro> inUse() {
        return store.inUse();
    }

    /** What is in use and what is archived. */
    @LeadOnly
    public List<Macro> all() {
        return store.all();
    }

    /** What a macro would do to a ticket as it stands. */
    @SupportOnly
    public List<MacroStep> preview(Macro macro, Ticket ticket) {
        var reply = macro.reply().flatMap(canned::find).map(answer -> canned.textFor(ticket, answer));
        return MacroRules.steps(macro, ticket, tags.of(ticket.id()), me(), reply.orElse(null), clock.instant());
    }

    /** Whether its reply is meant for another phase of the migration than the one it is in. */
    @SupportOnly
    public boolean sendsWhatDoesNotFit(Macro macro) {
        return macro.reply()
                .flatMap(canned::find)
                .filter(answer -> !canned.fits(answer))
                .isPresent();
    }

    /**
     * Does everything that the preview shows, or nothing.
     *
     * @param seen the version of the ticket that was looked at
     * @param question what the ticket asks, if the macro resolves it and nobody has said so before
     */
    @SupportOnly
    @Transactional
    public MacroResult run(UUID id, TicketId ticket, long seen, Optional<Question> question) {
        var macro = store.find(id).filter(found -> !found.archived());
        var now = tickets.find(ticket);
        if (now.isEmpty()) {
            return new MacroResult.NotDone(new TicketResult.Gone());
        }
        if (macro.isEmpty() || sendsWhatIsArchived(macro.get())) {
            return new MacroResult.NotDone(new TicketResult.Refused("desk.macro.refused.archived"));
        }
        if (now.get().version() != seen) {
            return new MacroResult.NotDone(new TicketResult.Stale(now.get()));
        }
        question.ifPresent(asked -> questions.decide(ticket, asked));
        var version = seen;
        for (var step : preview(macro.get(), now.get())) {
            var result = done(step, ticket, version);
            if (!(result instanceof TicketResult.Done made)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return result instanceof TicketResult.Refused refused && refused.asksForQuestion()
                        ? new MacroResult.QuestionNeeded()
                        : new MacroResult.NotDone(result);
            }
            version = made.version();
        }
        audit.record("ticket.macro", "ticket:" + ticket, Map.of("macro", id.toString()));
        return new MacroResult.Done(macro.get().way());
    }

    /** Keeps a macro as a lead has written it; one with an unknown id is new. */
    @LeadOnly
    @Transactional
    public EditResult save(Macro written) {
        var macro = cleaned(written);
        var refusal = MacroRules.refusal(macro);
        if (refusal.isPresent()) {
            return new EditResult.Refused(refusal.get());
        }
        var by = AuditTrail.actor();
        var before = store.find(macro.id());
        if (before.isEmpty()) {
            store.add(macro, by, clock.instant());
            audit.record("macro.added", "macro:" + macro.id(), Map.of("name", macro.name()));
            return new EditResult.Saved();
        }
        if (!store.change(macro, by, clock.instant())) {
            return new EditResult.Stale();
        }
        audit.record("macro.changed", "macro:" + macro.id(), EditDetail.of(before.get(), macro, this::titleOf));
        return new EditResult.Saved();
    }

    private String titleOf(UUID answer) {
        return canned.find(answer).map(found -> found.english().title()).orElse(answer.toString());
    }

    private TicketResult done(MacroStep step, TicketId ticket, long version) {
        return switch (step) {
            case MacroStep.Take _ -> tickets.assign(ticket, version, me());
            case MacroStep.GiveBack _ -> tickets.unassign(ticket, version);
            case MacroStep.Tag(var add, var remove) ->
                tags.change(ticket, Set.copyOf(add), Set.copyOf(remove))
                        .<TicketResult>map(TicketResult.Refused::new)
                        .orElseGet(() -> new TicketResult.Done(version));
            case MacroStep.Prioritize(var to) ->
                triage.classify(
                        ticket, version, tickets.row(ticket).orElseThrow().category(), to);
            case MacroStep.AddNote(var text) -> {
                mentions.callThoseIn(text, ticket);
                yield tickets.note(ticket, version, text);
            }
            case MacroStep.Reply(var text, var then) -> tickets.reply(ticket, version, text, then);
            case MacroStep.Move(var to) -> tickets.changeState(ticket, version, to);
        };
    }

    private boolean sendsWhatIsArchived(Macro macro) {
        return macro.reply()
                .map(id -> canned.find(id).filter(answer -> !answer.archived()).isEmpty())
                .orElse(false);
    }

    private static Macro cleaned(Macro macro) {
        return new Macro(
                macro.id(),
                InboundText.cleaned(macro.name()),
                macro.cannedAnswer(),
                textOrNone(macro.note()),
                macro.hands(),
                List.copyOf(TagRules.cleaned(macro.addTags())),
                List.copyOf(TagRules.cleaned(macro.removeTags())),
                macro.state(),
                macro.priority(),
                textOrNone(macro.waitsFor()),
                macro.wakeDays(),
                macro.way(),
                macro.archived(),
                macro.version());
    }

    private static @Nullable String textOrNone(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var cleaned = InboundText.cleaned(written);
        return InboundText.isEmpty(cleaned) ? null : cleaned;
    }

    private AccountId me() {
        return accounts.me();
    }
}
