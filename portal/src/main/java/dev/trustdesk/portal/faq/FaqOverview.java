package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.MaintainerOnly;
import dev.trustdesk.portal.platform.TypedText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All answers as maintainers look after them: what is due to be looked at, what is being written, and what each said before. */
@Service
public class FaqOverview {

    private static final int MOST_BEGUN = 500;

    private final RevisionStore revisions;
    private final HistoryStore histories;
    private final EntryStore entries;
    private final WorkStore works;
    private final VoteStore votes;
    private final Pages pages;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    FaqOverview(
            RevisionStore revisions,
            HistoryStore histories,
            EntryStore entries,
            WorkStore works,
            VoteStore votes,
            Pages pages,
            AuditTrail audit,
            Changes changes,
            Clock clock) {
        this.revisions = revisions;
        this.histories = histories;
        this.entries = entries;
        this.works = works;
        this.votes = votes;
        this.pages = pages;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** What is being written as new answers first; then all answers as readers see them, each with what is being written of it. */
    @MaintainerOnly
    @Transactional(readOnly = true)
    public List<FaqRow> rows(Language language) {
        var begun = new HashMap<String, FaqWork>();
        var rows = new ArrayList<FaqRow>();
        works.begun(MOST_BEGUN).forEach(work -> {
            var changed = work.answers();
            if (changed == null) {
                rows.add(new FaqRow(work.manuscript().in(language).title(), null, work));
            } else {
                begun.put(changed.entry(), work);
            }
        });
        var revised = histories.all();
        var counts = votes.counts();
        revisions.everything().forEach(live -> {
            var shown = live.shown();
            var history = revised.getOrDefault(shown.id(), List.of());
            rows.add(new FaqRow(
                    title(live, language),
                    published(live, history, counts.getOrDefault(shown.id(), FaqVoteCount.NONE)),
                    begun.get(shown.id())));
        });
        return List.copyOf(rows);
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

    private String title(LiveAnswer live, Language language) {
        var own = live.in(language);
        var article = (own == null ? live.shown() : own).article();
        return pages.plain(article.title(), article.language());
    }

    private FaqRow.Published published(LiveAnswer live, List<FaqRevision> history, FaqVoteCount votes) {
        var shown = live.shown();
        var korean = live.ko();
        var due = shown.reviewDue();
        var lag = korean == null
                ? null
                : Lags.of(korean, history).map(FaqLag::size).orElse(null);
        return new FaqRow.Published(
                shown.id(),
                shown.article().slug(),
                shown.category(),
                shown.visibility(),
                shown.archivedAt(),
                korean != null,
                lag,
                due,
                due != null && !due.isAfter(today()),
                votes,
                shown.publishedAt());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private boolean told(boolean done, String entry, String action) {
        if (done) {
            audit.record(action, "answer:" + entry, Map.of());
            changes.announce(AnswerPublisher.TOPIC, entry);
        }
        return done;
    }
}
