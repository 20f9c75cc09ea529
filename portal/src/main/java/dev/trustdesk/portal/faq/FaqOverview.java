package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.MaintainerOnly;
import dev.trustdesk.portal.platform.TypedText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All answers as maintainers look after them: what is due to be looked at, what is being written, and what each said before. */
@Service
public class FaqOverview {

    private final OverviewStore store;
    private final HistoryStore histories;
    private final EntryStore entries;
    private final VoteStore votes;
    private final Pages pages;
    private final AuditTrail audit;
    private final IndexedAnswers answers;
    private final Clock clock;

    FaqOverview(
            OverviewStore store,
            HistoryStore histories,
            EntryStore entries,
            VoteStore votes,
            Pages pages,
            AuditTrail audit,
            IndexedAnswers answers,
            Clock clock) {
        this.store = store;
        this.histories = histories;
        this.entries = entries;
        this.votes = votes;
        this.pages = pages;
        this.audit = audit;
        this.answers = answers;
        this.clock = clock;
    }

    /** Answers as readers see them, each with what is being written of it; before them what is being written as new ones. */
    @MaintainerOnly
    @Transactional(readOnly = true)
    public FaqRowPage rows(FaqRowQuery query, Language language) {
        var total = store.count(query, today());
        var page = Math.min(query.page(), FaqRowPage.lastPage(total));
        var rows = store.page(query.onPage(page), language, today());
        var counts = votes.counts(rows.stream()
                .flatMap(row -> Stream.ofNullable(row.published()))
                .map(FaqRow.Published::entry)
                .toList());
        return new FaqRowPage(
                rows.stream().map(row -> shown(row, counts, language)).toList(), page, total);
    }

    /** What an answer has said, both languages, newest first. */
    @MaintainerOnly
    public List<FaqRevision> history(String entry) {
        return histories.of(TypedText.lookedFor(entry));
    }

    /** Where readers find an answer. */
    @MaintainerOnly
    public Optional<String> slugOf(String entry) {
        return entries.slugOf(TypedText.lookedFor(entry));
    }

    /** The question that readers see, in this language if there is that text. */
    @MaintainerOnly
    public Optional<String> titleOf(String entry, Language language) {
        var live = histories.of(TypedText.lookedFor(entry)).stream()
                .filter(FaqRevision::live)
                .toList();
        return live.stream()
                .filter(revision -> revision.language() == language)
                .findFirst()
                .or(() -> live.stream().findFirst())
                .map(revision -> pages.plain(revision.title(), revision.language()));
    }

    /** Somebody has looked at an answer and it is right; it is looked at again after the usual time. False if it is not there. */
    @MaintainerOnly
    @Transactional
    public boolean checked(String entry) {
        var id = TypedText.lookedFor(entry);
        var done = entries.reviewBy(id, today().plusDays(AnswerPublisher.REVIEW_DAYS));
        return told(done, id, "answer.checked");
    }

    /** Keeps an answer for its address only: it leaves lists and search. False if it is archived already, or not there. */
    @MaintainerOnly
    @Transactional
    public boolean archive(String entry) {
        var id = TypedText.lookedFor(entry);
        return told(entries.archive(id, clock.instant(), AuditTrail.actor()), id, "answer.archived");
    }

    /** Puts an archived answer back into lists and search. False if it is not archived. */
    @MaintainerOnly
    @Transactional
    public boolean unarchive(String entry) {
        var id = TypedText.lookedFor(entry);
        return told(entries.archive(id, null, null), id, "answer.unarchived");
    }

    private FaqRow shown(FaqRow row, Map<String, FaqVoteCount> counts, Language language) {
        var published = row.published();
        return published == null
                ? row
                : new FaqRow(
                        pages.plain(row.title(), language),
                        published.with(counts.getOrDefault(published.entry(), FaqVoteCount.NONE)),
                        row.work());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private boolean told(boolean done, String entry, String action) {
        if (done) {
            audit.record(action, "answer:" + entry, Map.of());
            answers.changed(entry);
        }
        return done;
    }
}
