package dev.trustdesk.portal.reporting;

import dev.trustdesk.portal.faq.FaqReferences;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.sla.ReportWeek;
import dev.trustdesk.portal.support.AskedTickets;
import dev.trustdesk.portal.support.QuestionCluster;
import dev.trustdesk.portal.support.TicketRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions that are asked most and have no good answer. */
@Service
public class Gaps {

    /** So far back it is looked. */
    public static final Duration BACK = Duration.ofDays(28);

    // Fewer tickets than this say nothing against an answer.
    private static final int MANY = 3;

    private final AskedTickets tickets;
    private final DeflectionStore counts;
    private final FaqReferences faq;
    private final Clock clock;

    Gaps(AskedTickets tickets, DeflectionStore counts, FaqReferences faq, Clock clock) {
        this.tickets = tickets;
        this.counts = counts;
        this.faq = faq;
        this.clock = clock;
    }

    /** What several tickets ask and no answer is linked to, the most frequent first. Shows what requesters wrote. */
    @SupportOnly
    @Transactional(readOnly = true)
    public List<QuestionCluster> withoutAnswer(Language language, int limit) {
        return tickets.withoutAnswer(language, since(), limit);
    }

    /**
     * Answers with many tickets, or disliked by more readers than liked, worst first.
     *
     * @param shown the language in which the answers are named
     */
    @LeadOrMaintainer
    @Transactional(readOnly = true)
    public List<AnswerGap> answers(Language asked, Language shown, int limit) {
        var perEntry = tickets.perEntry(asked, since());
        var counted = counts.answers(asked, LocalDate.ofInstant(since(), ReportWeek.ZONE));
        var entries = new HashSet<>(perEntry.keySet());
        entries.addAll(counted.keySet());
        return entries.stream()
                .flatMap(entry -> faq.find(entry, shown).stream())
                .map(answer -> new AnswerGap(
                        answer,
                        asked,
                        perEntry.getOrDefault(answer.id(), 0),
                        counted.getOrDefault(answer.id(), AnswerCounts.NONE)))
                .filter(gap -> gap.tickets() >= MANY || gap.counts().isDisliked())
                .sorted(Comparator.comparingInt(
                                (AnswerGap gap) -> gap.tickets() + gap.counts().notHelped())
                        .reversed()
                        .thenComparing(gap -> gap.answer().slug()))
                .limit(limit)
                .toList();
    }

    /** The latest tickets behind such an answer. */
    @SupportOnly
    @Transactional(readOnly = true)
    public List<TicketRow> ticketsOf(AnswerGap gap, int limit) {
        return tickets.ofEntry(gap.answer().id(), gap.language(), since(), limit);
    }

    private Instant since() {
        return clock.instant().minus(BACK);
    }
}
