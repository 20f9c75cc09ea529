package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.attachments.AddResult;
import dev.trustdesk.portal.attachments.Attachments;
import dev.trustdesk.portal.attachments.Upload;
import dev.trustdesk.portal.faq.FaqDraftResult;
import dev.trustdesk.portal.faq.FaqDrafts;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.Deletions;
import dev.trustdesk.portal.support.Question;
import dev.trustdesk.portal.support.Questions;
import dev.trustdesk.portal.support.TicketResult;
import dev.trustdesk.portal.support.Tickets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Sends what staff have written: in one transaction the text goes out with its files, its draft goes away, and whoever is mentioned is
 * told.
 */
@Service
public class Writing {

    private final Tickets tickets;
    private final Questions questions;
    private final Drafts drafts;
    private final Mentions mentions;
    private final FaqDrafts suggestions;
    private final Deletions deletions;
    private final Attachments attachments;
    private final Clock clock;

    Writing(
            Tickets tickets,
            Questions questions,
            Drafts drafts,
            Mentions mentions,
            FaqDrafts suggestions,
            Deletions deletions,
            Attachments attachments,
            Clock clock) {
        this.suggestions = suggestions;
        this.deletions = deletions;
        this.tickets = tickets;
        this.questions = questions;
        this.drafts = drafts;
        this.mentions = mentions;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * Answers the requester.
     *
     * @param question what the ticket asks, said by whoever resolves it
     * @param files which the requester can read, too
     */
    @SupportOnly
    @Transactional
    public SendResult reply(
            TicketId id, long seen, String text, AfterReply then, Optional<Question> question, List<Upload> files) {
        if (ChosenFiles.holdSecret(files)) {
            return secretName();
        }
        question.ifPresent(asked -> questions.decide(id, asked));
        return finished(id, tickets.reply(id, seen, text, then), files);
    }

    /** Adds a note for staff, and calls those to the ticket whom it mentions. */
    @SupportOnly
    @Transactional
    public SendResult note(TicketId id, long seen, String text, List<Upload> files) {
        if (ChosenFiles.holdSecret(files)) {
            return secretName();
        }
        var sent = finished(id, tickets.note(id, seen, text), files);
        if (isDone(sent)) {
            mentions.callThoseIn(text, id);
        }
        return sent;
    }

    private static SendResult secretName() {
        return new SendResult.Answered(new TicketResult.Refused(ChosenFiles.SECRET_NAME));
    }

    private SendResult finished(TicketId id, TicketResult result, List<Upload> files) {
        SendResult sent = refusedFile(id, allOrNothing(result), files)
                .<SendResult>map(refused -> new SendResult.FileRefused(refused.name(), refused.messageKey()))
                .orElseGet(() -> new SendResult.Answered(result));
        if (isDone(sent)) {
            drafts.discard(id);
        }
        return sent;
    }

    // The ticket is held by whoever has just written on it.
    private Optional<AddResult.Refused> refusedFile(TicketId id, TicketResult result, List<Upload> files) {
        if (files.isEmpty() || !(result instanceof TicketResult.Done done) || done.message() == null) {
            return Optional.empty();
        }
        return switch (attachments.add(id, done.message(), files, Moments.kept(clock.instant()))) {
            case AddResult.Added _ -> Optional.empty();
            case AddResult.Refused refused -> {
                rollBack();
                yield Optional.of(refused);
            }
        };
    }

    private static boolean isDone(SendResult sent) {
        return sent instanceof SendResult.Answered(TicketResult.Done _);
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
            rollBack();
        }
        return result;
    }

    private static void rollBack() {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
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
