package dev.trustdesk.portal.updates.ui;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.Post;
import dev.trustdesk.portal.updates.PostDraft;
import dev.trustdesk.portal.updates.PostProblem;
import dev.trustdesk.portal.updates.PostState;
import dev.trustdesk.portal.widgets.ConflictPanel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody else changed the post meanwhile. One that is published cannot be replaced any more. */
class StalePanel extends ConflictPanel {
    private static final long serialVersionUID = 1L;

    /**
     * @param who changed it
     * @param keep goes on with what is written here, on top of the other version
     * @param take goes on with the other version
     */
    StalePanel(PostDraft mine, Post theirs, String who, Wording words, Runnable keep, Runnable take) {
        super(
                words,
                words.get("updates.stale.title", who),
                explanation(theirs, who, words),
                parts(mine, theirs.draft(), words),
                who,
                take);
        if (theirs.state() != PostState.PUBLISHED) {
            offerMine(who, keep);
        }
    }

    private static String explanation(Post theirs, String who, Wording words) {
        var when = Moments.written(theirs.changedAt(), words.language());
        return words.get(
                theirs.state() == PostState.PUBLISHED ? "updates.stale.published" : "updates.stale.changed", when, who);
    }

    private static List<ConflictPanel.Part> parts(PostDraft mine, PostDraft theirs, Wording words) {
        var parts = new ArrayList<ConflictPanel.Part>();
        for (var language : Language.values()) {
            var own = mine.in(language);
            var other = theirs.in(language);
            parts.add(part(PostProblem.Part.TITLE, own.title(), other.title(), language, words));
            parts.add(part(PostProblem.Part.SUMMARY, own.summary(), other.summary(), language, words));
            parts.add(part(PostProblem.Part.BODY, own.body(), other.body(), language, words));
        }
        parts.add(new ConflictPanel.Part(
                words.get("updates.editor.promised"),
                written(mine.promisedNextAt(), words),
                written(theirs.promisedNextAt(), words),
                words.language()));
        return parts;
    }

    private static ConflictPanel.Part part(
            PostProblem.Part part, String mine, String theirs, Language language, Wording words) {
        var heading = words.of(part) + " (" + words.get("widgets.editor." + language.tag()) + ")";
        return new ConflictPanel.Part(heading, mine, theirs, language);
    }

    private static String written(@Nullable Instant promised, Wording words) {
        return promised == null
                ? words.get("updates.editor.promised-hint")
                : Moments.written(promised, words.language());
    }
}
