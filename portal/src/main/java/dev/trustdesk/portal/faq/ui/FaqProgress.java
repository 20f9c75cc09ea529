package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.faq.FaqWork;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Wording;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How far a manuscript has come, and who brought it there: a line that is read out when it changes. */
class FaqProgress extends Span {
    private static final long serialVersionUID = 1L;

    private final transient Function<@Nullable String, String> name;
    private final transient Wording words;

    FaqProgress(Function<@Nullable String, String> name, Wording words) {
        this.name = name;
        this.words = words;
        addClassName("td-hint");
        getElement().setAttribute("role", "status");
    }

    void show(FaqWork now) {
        setText(line(now));
    }

    void clear() {
        setText("");
    }

    private String line(FaqWork now) {
        var submitted = now.submitted();
        var at = now.publishAt();
        var edited = now.editedAt();
        if (at != null) {
            return words.get("faq.editor.state.scheduled", Moments.written(at, words.language()));
        }
        if (now.stage() == FaqWork.Stage.REVIEW && submitted != null) {
            return words.get(
                    "faq.editor.state.review",
                    Moments.written(submitted.at(), words.language()),
                    name.apply(submitted.by()),
                    name.apply(now.editedBy()));
        }
        if (edited != null) {
            return words.get("faq.editor.kept", Moments.written(edited, words.language()), name.apply(now.editedBy()));
        }
        return now.suggested() == null ? words.get("faq.editor.state.begun") : words.get("faq.editor.untouched");
    }
}
