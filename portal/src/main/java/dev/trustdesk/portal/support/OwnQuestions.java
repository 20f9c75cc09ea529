package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which of their own open tickets somebody may be about to ask again (ADR 0027). Trusts its caller to have proved whose they are: from
 * what an address or a stranger has asked, nothing may be told.
 */
@Component
public class OwnQuestions {

    /** So long another open ticket of the same category counts as perhaps the same. */
    public static final Duration SAME_CATEGORY = Duration.ofDays(14);

    private static final int MOST_COMPARED = 50;
    private static final int MOST = 5;

    private final RequesterStore own;
    private final AskedTickets asked;

    OwnQuestions(RequesterStore own, AskedTickets asked) {
        this.own = own;
        this.asked = asked;
    }

    /** What is about to be asked, cleaned and checked. */
    public record Question(Category category, String subject, String text, Language language, Instant at) {}

    /** @param alike it asks the same; otherwise it is of the same category and not old */
    public record Earlier(TicketRow ticket, boolean alike) {}

    /** Of an account's open tickets those that may be the same, the likeliest first. */
    @Transactional(readOnly = true)
    public List<Earlier> of(AccountId account, Question question) {
        return earlier(own.openOf(account, MOST_COMPARED), question);
    }

    /** The same of these tickets. */
    @Transactional(readOnly = true)
    public List<Earlier> among(Collection<TicketId> tickets, Question question) {
        return tickets.isEmpty() ? List.of() : earlier(own.openAmong(tickets, MOST_COMPARED), question);
    }

    private List<Earlier> earlier(List<TicketRow> open, Question question) {
        var numbers = open.stream().map(TicketRow::number).toList();
        var alike = asked.alikeAmong(numbers, question.subject(), question.text(), question.language());
        return open.stream()
                .map(ticket -> new Earlier(ticket, alike.contains(ticket.number())))
                .filter(found -> found.alike() || isNearby(found.ticket(), question.category(), question.at()))
                .sorted(Comparator.comparing(Earlier::alike).reversed())
                .limit(MOST)
                .toList();
    }

    /** Of the same category and not old. */
    static boolean isNearby(TicketRow ticket, Category category, Instant at) {
        return ticket.category() == category && !ticket.createdAt().isBefore(at.minus(SAME_CATEGORY));
    }
}
