package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.faq.FaqDraftResult;
import dev.trustdesk.portal.faq.FaqDrafts;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.Deletions;
import dev.trustdesk.portal.support.Question;
import dev.trustdesk.portal.support.Questions;
import dev.trustdesk.portal.support.TicketResult;
import dev.trustdesk.portal.support.Tickets;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Sends what staff have written: in one transaction the text goes out, its draft goes away, and whoever is mentioned is told. */
@Service
public class Writing {

    private final Tickets tickets;
    private final Questions questions;
    private final Drafts drafts;
    private final Mentions mentions;
    private final FaqDrafts suggestions;
    private final Deletions deletions;

    Writing(
            Tickets tickets,
            Questions questions,
            Drafts drafts,
            Mentions mentions,
            FaqDrafts suggestions,
            Deletions deletions) {
        this.suggestions = suggestions;
        this.deletions = deletions;
        this.tickets = tickets;
        this.questions = questions;
        this.drafts = drafts;
        this.mentions = mentions;
    }

    /**
     * Answers the requester.
     *
     * @param question what the ticket asks, said by whoever resolves it
     */
    @SupportOnly
    @Transactional
    public TicketResult reply(TicketId id, long seen, String text, AfterReply then, Optional<Question> question) {
        question.ifPresent(asked -> questions.decide(id, asked));
        var result = allOrNothing(tickets.reply(id, seen, text, then));
        if (result instanceof TicketResult.Done) {
            drafts.discard(id);
        }
        return result;
    }

    /** Adds a note for staff, and calls those to the ticket whom it mentions. */
    @SupportOnly
    @Transactional
    public TicketResult note(TicketId id, long seen, String text) {
        var result = tickets.note(id, seen, text);
        if (result instanceof TicketResult.Done) {
            mentions.callThoseIn(text, id);
            drafts.discard(id);
        }
        return result;
    }

    /** Resolves a ticket without a word to the requester, and says what it asked. */
    @SupportOnly
    @Transactional
    public TicketResult resolve(TicketId id, long seen, Question question) {
        questions.decide(id, question);
        return allOrNothing(tickets.changeState(id, seen, TicketState.RESOLVED));
    }

    // What a ticket asked is said first, because it cannot be resolved without; it stays unsaid if it is not resolved.
    private static TicketResult allOrNothing(TicketResult result) {
        if (!(result instanceof TicketResult.Done)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return result;
    }

    /** Suggests an answer for the FAQ that was given on a ticket. Refused if the ticket is gone: it must not be kept any more. */
    @SupportOnly
    @Transactional
    public FaqDraftResult suggest(TicketId id, Language language, String question, String answer) {
        return deletions.hold(id)
                ? suggestions.propose(id, language, question, answer)
                : new FaqDraftResult.Refused("desk.gone");
    }
}
