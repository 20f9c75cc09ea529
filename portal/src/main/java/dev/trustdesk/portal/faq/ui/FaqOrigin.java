package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.html.Div;
import dev.trustdesk.portal.faq.FaqEditing;
import dev.trustdesk.portal.faq.FaqManuscript;
import dev.trustdesk.portal.faq.FaqWork;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.Note;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where a manuscript comes from: the suggestion it is made of, the review it came back from, the answer it changes. */
class FaqOrigin extends Div {
    private static final long serialVersionUID = 1L;

    private final transient FaqEditing editing;
    private final transient Accounts accounts;
    private final transient Supplier<FaqManuscript> written;
    private final transient Wording words;
    private @Nullable FaqDifferences differences;

    /** @param written what is on the screen now */
    FaqOrigin(FaqEditing editing, Accounts accounts, Supplier<FaqManuscript> written, Wording words) {
        this.editing = editing;
        this.accounts = accounts;
        this.written = written;
        this.words = words;
    }

    void show(FaqWork work) {
        removeAll();
        differences = null;
        var suggested = work.suggested();
        if (suggested != null) {
            add(new SuggestedText(suggested, accounts, words));
        }
        var returned = work.returned();
        if (returned != null) {
            add(note(returned));
        }
        if (work.isChange()) {
            differences =
                    new FaqDifferences(() -> editing.readersHave(work.id()).orElse(null), written, words);
            add(differences);
        }
    }

    /** What is on the screen has changed. */
    void compareAgain() {
        if (differences != null) {
            differences.show();
        }
    }

    /** What a colleague wants changed; it stays until that is done. */
    private Note note(FaqWork.Returned returned) {
        return new Note(
                Tone.CAUTION,
                words.get(
                        "faq.editor.returned",
                        accounts.nameOf(returned.by()).orElse("–"),
                        Moments.written(returned.at(), words.language()),
                        returned.because()));
    }
}
