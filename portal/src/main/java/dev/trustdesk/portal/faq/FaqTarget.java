package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.Article;
import dev.trustdesk.portal.content.ContentTarget;
import dev.trustdesk.portal.content.PackDocument;
import dev.trustdesk.portal.platform.Language;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Takes answers over from the starter pack; what differs from the live text becomes a new revision. */
@Component
class FaqTarget implements ContentTarget {

    private static final String BY = "pack";

    /** After how many days an answer of the pack should be looked at again. */
    private static final int REVIEW_DAYS = 90;

    private final EntryStore entries;
    private final RevisionStore revisions;
    private final IndexedAnswers answers;
    private final Clock clock;

    FaqTarget(EntryStore entries, RevisionStore revisions, IndexedAnswers answers, Clock clock) {
        this.entries = entries;
        this.revisions = revisions;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "faq";
    }

    @Override
    public Acceptance accept(PackDocument document) {
        var id = document.id();
        if (entries.isEdited(id)) {
            return Acceptance.KEPT_EDITED;
        }
        var text = document.article();
        var keywords = document.fields().texts("keywords");
        var before = entries.slugOf(id);
        makeWay(text.slug());
        entries.put(
                id,
                text.slug(),
                document.fields().constant("category", FaqCategory.class),
                text.sort(),
                text.asOf().plusDays(REVIEW_DAYS));
        entries.endRedirect(text.slug());
        before.filter(old -> !old.equals(text.slug())).ifPresent(old -> entries.redirect(old, id));
        if (!revisions.isLive(id, text, keywords)) {
            var live = revisions.live(id);
            var english = live.map(LiveAnswer::en).map(FaqEntry::number).orElse(null);
            var was = live.map(now -> now.in(text.language())).map(FaqEntry::article);
            revisions.add(
                    id,
                    new RevisionStore.NewRevision(
                            text,
                            keywords,
                            was.map(old -> size(old, text)).orElse(null),
                            text.language() == Language.KO ? english : null,
                            new RevisionStore.By(BY, null, BY)),
                    clock.instant());
        }
        answers.changed(id);
        return Acceptance.TAKEN;
    }

    // The pack does not say how much it changed. Where the words are the same, readers of a translation lack nothing.
    private static EditSize size(Article was, Article now) {
        return was.title().equals(now.title())
                        && was.summary().equals(now.summary())
                        && was.body().equals(now.body())
                ? EditSize.TYPO
                : EditSize.MEDIUM;
    }

    // The address is the pack's: an answer that was made in the portal moves on, and the import goes through.
    private void makeWay(String slug) {
        entries.ofTheDeskAt(slug).ifPresent(other -> {
            var number = 2;
            while (entries.isTaken(slug + "-" + number, null)) {
                number++;
            }
            entries.readdress(other, slug + "-" + number);
        });
    }

    /** The answer leaves readers' sight; its history stays. What was published from the portal stays whole. */
    @Override
    public void removed(String id, String language) {
        if (!entries.isEdited(id)) {
            revisions.retire(id, language);
            answers.changed(id);
        }
    }
}
