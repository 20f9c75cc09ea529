package dev.trustdesk.portal.trust.ui;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.trust.IncidentDraft;
import dev.trustdesk.portal.trust.IncidentProblem;
import dev.trustdesk.portal.trust.IncidentText;
import dev.trustdesk.portal.trust.IncidentUpdate;
import dev.trustdesk.portal.widgets.ConflictPanel;
import java.util.ArrayList;
import java.util.List;

/** Somebody else told an update meanwhile. It stays; what is written here may follow it. */
class IncidentStalePanel extends ConflictPanel {
    private static final long serialVersionUID = 1L;

    /**
     * @param who told it
     * @param keep goes on with what is written here, as the update after theirs
     * @param take begins anew from where the incident stands now
     */
    IncidentStalePanel(
            IncidentDraft mine, IncidentUpdate theirs, String who, Wording words, Runnable keep, Runnable take) {
        super(
                words,
                words.get("trust.incident.stale", who),
                words.get("trust.incident.stale.text", Moments.written(theirs.at(), words.language()), who),
                parts(mine, theirs, words),
                who,
                take);
        offerMine(who, keep);
    }

    private static List<ConflictPanel.Part> parts(IncidentDraft mine, IncidentUpdate theirs, Wording words) {
        var parts = new ArrayList<ConflictPanel.Part>();
        parts.add(new ConflictPanel.Part(
                words.get("trust.incident.part.severity"),
                words.of(mine.severity()),
                words.of(theirs.severity()),
                words.language()));
        parts.add(new ConflictPanel.Part(
                words.of(IncidentProblem.Part.STAGE),
                words.of(mine.stage()),
                words.of(theirs.stage()),
                words.language()));
        for (var language : Language.values()) {
            texts(parts, mine.in(language), theirs.in(language), language, words);
        }
        return parts;
    }

    private static void texts(
            List<ConflictPanel.Part> parts, IncidentText mine, IncidentText theirs, Language language, Wording words) {
        parts.add(part(IncidentProblem.Part.TITLE, mine.title(), theirs.title(), language, words));
        parts.add(part(IncidentProblem.Part.AFFECTED, mine.affected(), theirs.affected(), language, words));
        parts.add(part(IncidentProblem.Part.ADVICE, mine.advice(), theirs.advice(), language, words));
        parts.add(part(IncidentProblem.Part.BODY, mine.body(), theirs.body(), language, words));
    }

    private static ConflictPanel.Part part(
            IncidentProblem.Part part, String mine, String theirs, Language language, Wording words) {
        var heading = words.of(part) + " (" + words.get("widgets.editor." + language.tag()) + ")";
        return new ConflictPanel.Part(heading, mine, theirs, language);
    }
}
