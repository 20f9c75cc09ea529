package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.trustdesk.portal.faq.FaqManuscript;
import dev.trustdesk.portal.faq.FaqProblem;
import dev.trustdesk.portal.faq.FaqText;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.DiffText;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a manuscript changes for readers, in both languages; compared when somebody opens it, and as long as it is open. */
class FaqDifferences extends Details {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<@Nullable FaqManuscript> readersHave;
    private final transient Supplier<FaqManuscript> written;
    private final transient Wording words;

    FaqDifferences(Supplier<@Nullable FaqManuscript> readersHave, Supplier<FaqManuscript> written, Wording words) {
        this.readersHave = readersHave;
        this.written = written;
        this.words = words;
        setSummaryText(words.get("faq.editor.differences"));
        addOpenedChangeListener(change -> show());
    }

    /** Compares again if it is open. */
    final void show() {
        removeAll();
        var before = isOpened() ? readersHave.get() : null;
        if (before != null) {
            compare(before, written.get());
        }
    }

    private void compare(FaqManuscript before, FaqManuscript now) {
        var any = false;
        for (var language : Language.values()) {
            if (!before.in(language).equals(now.in(language))) {
                any = true;
                add(new H3(words.get("widgets.editor." + language.tag())));
                add(parts(before.in(language), now.in(language), language, words));
            }
        }
        if (!any) {
            add(new Paragraph(words.get("faq.editor.differences.none")));
        }
    }

    /** The parts in which two texts differ. */
    static Div parts(FaqText before, FaqText now, Language language, Wording words) {
        var parts = new Div();
        part(parts, FaqProblem.Part.TITLE, before.title(), now.title(), language, words);
        part(parts, FaqProblem.Part.SUMMARY, before.summary(), now.summary(), language, words);
        part(parts, FaqProblem.Part.BODY, before.body(), now.body(), language, words);
        if (parts.getComponentCount() == 0) {
            parts.add(new Paragraph(words.get("faq.history.same")));
        }
        return parts;
    }

    private static void part(
            Div parts, FaqProblem.Part part, String before, String now, Language language, Wording words) {
        if (!before.equals(now)) {
            var name = new Div(words.of(part));
            name.addClassName("td-hint");
            parts.add(name, new DiffText(before, now, language, words));
        }
    }
}
