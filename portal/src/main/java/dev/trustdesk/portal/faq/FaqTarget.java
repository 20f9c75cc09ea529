package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.content.ContentTarget;
import dev.trustdesk.portal.content.PackDocument;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Takes answers over from the starter pack; what differs from the live text becomes a new revision. */
@Component
class FaqTarget implements ContentTarget {

    private static final String BY = "pack";

    private final EntryStore entries;
    private final RevisionStore revisions;
    private final Clock clock;

    FaqTarget(EntryStore entries, RevisionStore revisions, Clock clock) {
        this.entries = entries;
        this.revisions = revisions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "faq";
    }

    @Override
    public Acceptance accept(PackDocument document) {
        var id = document.id();
        var text = document.article();
        var keywords = document.fields().texts("keywords");
        var before = entries.slugOf(id);
        makeWay(text.slug());
        entries.put(id, text.slug(), document.fields().constant("category", FaqCategory.class), text.sort());
        entries.endRedirect(text.slug());
        before.filter(old -> !old.equals(text.slug())).ifPresent(old -> entries.redirect(old, id));
        if (!revisions.isLive(id, text, keywords)) {
            revisions.retire(id, document.language());
            revisions.add(id, text, keywords, BY, clock.instant());
        }
        return Acceptance.TAKEN;
    }

    // The address is the pack's: an answer that was made in the portal moves on, and the import goes through.
    private void makeWay(String slug) {
        entries.ofTheDeskAt(slug).ifPresent(other -> {
            var number = 2;
            while (entries.isTaken(slug + "-" + number)) {
                number++;
            }
            entries.readdress(other, slug + "-" + number);
        });
    }

    /** The answer leaves readers' sight; its history stays. */
    @Override
    public void removed(String id, String language) {
        revisions.retire(id, language);
    }
}
