package dev.trustdesk.portal.exchanges.ui;

import dev.trustdesk.portal.exchanges.Difference;
import dev.trustdesk.portal.exchanges.EditedRow;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.ConflictPanel;
import java.util.List;

/** Somebody else published the row meanwhile: both versions, wherever they differ. */
class RowConflict extends ConflictPanel {
    private static final long serialVersionUID = 1L;

    /**
     * @param differences from theirs to what is written here
     * @param who changed it
     * @param keep goes on with what is written here, on top of the other version
     * @param take goes on with the other version
     */
    RowConflict(
            List<Difference> differences, EditedRow theirs, String who, Wording words, Runnable keep, Runnable take) {
        super(
                words,
                words.get("exchanges.stale.title", who),
                words.get("exchanges.stale.changed", Moments.written(theirs.changedAt(), words.language())),
                parts(differences, words),
                who,
                take);
        offerMine(who, keep);
    }

    private static List<Part> parts(List<Difference> differences, Wording words) {
        return differences.stream()
                .flatMap(difference -> difference.languages(words.language()).stream()
                        .map(language -> part(difference, language, words)))
                .toList();
    }

    private static Part part(Difference difference, Language language, Wording words) {
        var values = new Wording(words.texts(), language);
        return new Part(
                DifferenceList.heading(difference, language, words),
                difference.became(values).orElse("–"),
                difference.was(values).orElse("–"),
                language);
    }
}
