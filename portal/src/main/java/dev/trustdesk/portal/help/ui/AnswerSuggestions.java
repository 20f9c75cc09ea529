package dev.trustdesk.portal.help.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.trustdesk.portal.faq.FaqHit;
import dev.trustdesk.portal.help.AnswersWhileWriting;
import dev.trustdesk.portal.platform.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Answers beside what somebody writes. It is there from the beginning, so that what appears in it is read out. */
class AnswerSuggestions extends Div {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 150;
    private static final int SHORTEST_SUBJECT = 3;

    private final transient AnswersWhileWriting answers;
    private final transient Wording words;
    private final transient Consumer<FaqHit> solves;
    private final String formKey;
    private final boolean closed;
    private final Set<String> missed = new HashSet<>();
    private String asked = "";
    private transient List<FaqHit> shown = List.of();

    /** @param closed whether the migration is closed, which the note then says */
    AnswerSuggestions(
            AnswersWhileWriting answers, String formKey, boolean closed, Wording words, Consumer<FaqHit> solves) {
        this.answers = answers;
        this.formKey = formKey;
        this.closed = closed;
        this.words = words;
        this.solves = solves;
        addClassName("td-suggestions");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-live", "polite");
    }

    /** Looks for answers to the subject or, as long as there is none, to the text. */
    void look(String subject, String text) {
        var typed = beginning(subject.strip().length() >= SHORTEST_SUBJECT ? subject : text);
        if (typed.equals(asked)) {
            return;
        }
        asked = typed;
        var found = typed.length() < 2 ? List.<FaqHit>of() : answers.suggest(formKey, typed, words.language());
        // What has not changed is not read out again.
        if (!found.equals(shown)) {
            show(found);
        }
    }

    /** The subject is left as it is: if it led to no answer, that is counted, once. */
    void left(String subject) {
        var typed = beginning(subject);
        if (typed.length() >= SHORTEST_SUBJECT && typed.equals(asked) && shown.isEmpty() && missed.add(typed)) {
            answers.foundNothing(typed, words.language());
        }
    }

    private void show(List<FaqHit> found) {
        shown = found;
        removeAll();
        if (found.isEmpty()) {
            return;
        }
        var title = new Paragraph(words.get("help.suggest.title"));
        title.addClassName("td-strong");
        var list = new UnorderedList();
        found.forEach(hit -> list.add(item(hit)));
        var note = new Paragraph(words.get(closed ? "help.suggest.note-closed" : "help.suggest.note"));
        note.addClassName("td-hint");
        add(title, list, note);
    }

    private ListItem item(FaqHit hit) {
        var link = new Anchor("faq/" + hit.slug(), hit.title(), AnchorTarget.BLANK);
        link.setId("suggestion-" + hit.slug());
        var button = new Button(words.get("help.suggest.solved"), click -> solves.accept(hit));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.getElement().setAttribute("aria-describedby", "suggestion-" + hit.slug());
        return new ListItem(link, button);
    }

    // No half of a pair of characters at the end.
    private static String beginning(String typed) {
        var stripped = typed.strip();
        if (stripped.length() <= LONGEST) {
            return stripped;
        }
        return stripped.substring(0, Character.isHighSurrogate(stripped.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
