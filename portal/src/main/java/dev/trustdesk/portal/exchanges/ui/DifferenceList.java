package dev.trustdesk.portal.exchanges.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.exchanges.Difference;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import java.util.List;

/** What a row says otherwise than before: the old value struck, the new one below. */
class DifferenceList extends DescriptionList {
    private static final long serialVersionUID = 1L;

    /** For readers: in their own language. */
    DifferenceList(List<Difference> differences, Wording words) {
        addClassName("td-differences");
        differences.forEach(difference -> add(difference.heading(words), difference, words, words));
    }

    /** For whoever publishes: in every language in which something differs. */
    static DifferenceList ofAllLanguages(List<Difference> differences, Wording words) {
        var list = new DifferenceList(List.of(), words);
        for (var difference : differences) {
            for (var language : difference.languages(words.language())) {
                list.add(heading(difference, language, words), difference, new Wording(words.texts(), language), words);
            }
        }
        return list;
    }

    /** What it is about, and in which language if there are several. */
    static String heading(Difference difference, Language language, Wording words) {
        return difference.languages(language).size() > 1 || language != words.language()
                ? words.get(
                        "exchanges.editor.in-language",
                        difference.heading(words),
                        words.get("widgets.editor." + language.tag()))
                : difference.heading(words);
    }

    private void add(String heading, Difference difference, Wording values, Wording words) {
        var described = new Description();
        described.getElement().setAttribute("lang", values.language().tag());
        difference.was(values).ifPresent(was -> described.add(new Gone(words.get("exchanges.history.was"), was)));
        difference
                .became(values)
                .ifPresentOrElse(
                        became -> described.add(new Added(words.get("exchanges.history.became"), became)),
                        () -> described.add(removed(words)));
        add(new Term(heading), described);
    }

    private static Span removed(Wording words) {
        var removed = new Span(words.get("exchanges.history.removed"));
        removed.addClassName("td-hint");
        return removed;
    }

    private static Span unseen(String label) {
        var unseen = new Span(label + " ");
        unseen.addClassName("td-unseen");
        return unseen;
    }

    @Tag("del")
    private static final class Gone extends HtmlContainer {
        private static final long serialVersionUID = 1L;

        Gone(String label, String value) {
            add(unseen(label), new Span(value));
        }
    }

    @Tag("ins")
    private static final class Added extends HtmlContainer {
        private static final long serialVersionUID = 1L;

        Added(String label, String value) {
            add(unseen(label), new Span(value));
        }
    }
}
