package dev.trustdesk.portal.updates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.updates.Post;
import dev.trustdesk.portal.updates.PostDraft;
import dev.trustdesk.portal.updates.PostProblem.Part;
import dev.trustdesk.portal.updates.PostState;
import dev.trustdesk.portal.updates.PostText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else changed the post meanwhile: says who and when, shows where the two versions differ, and lets the maintainer choose. Both
 * texts stay on the screen after the choice, because it overwrites one of them.
 */
class StalePanel extends Section {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final H2 heading;
    private final Paragraph explanation;
    private final Div actions = new Div();

    /**
     * @param who changed it
     * @param keep goes on with what is written here, on top of the other version
     * @param take goes on with the other version
     */
    StalePanel(PostDraft mine, Post theirs, String who, Wording words, Runnable keep, Runnable take) {
        this.words = words;
        addClassName("td-conflict");
        getElement().setAttribute("role", "alert");
        var when = Moments.written(theirs.changedAt(), words.language());
        var published = theirs.state() == PostState.PUBLISHED;
        heading = new H2(words.get("updates.stale.title", who));
        explanation =
                new Paragraph(words.get(published ? "updates.stale.published" : "updates.stale.changed", when, who));
        add(heading, explanation);
        compare(mine, theirs.draft());
        var takeTheirs = new Button(words.get("updates.stale.take", who), click -> {
            take.run();
            showChosen(words.get("updates.stale.taken", who));
        });
        actions.addClassName("td-actions");
        actions.add(takeTheirs);
        if (!published) {
            var keepMine = new Button(words.get("updates.stale.keep"), click -> {
                keep.run();
                showChosen(words.get("updates.stale.kept", who));
            });
            keepMine.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.addComponentAsFirst(keepMine);
        }
        add(actions);
    }

    private void showChosen(String sentence) {
        heading.setText(words.get("updates.stale.chosen"));
        explanation.setText(sentence);
        actions.removeAll();
        actions.add(new Button(words.get("updates.stale.close"), click -> removeFromParent()));
    }

    private void compare(PostDraft mine, PostDraft theirs) {
        if (mine.equals(theirs)) {
            add(new Paragraph(words.get("updates.stale.same")));
        }
        for (var language : Language.values()) {
            compare(language, mine.in(language), theirs.in(language));
        }
        compare(
                words.get("updates.editor.promised"),
                written(mine.promisedNextAt()),
                written(theirs.promisedNextAt()),
                words.language());
    }

    private void compare(Language language, PostText mine, PostText theirs) {
        compare(heading(Part.TITLE, language), mine.title(), theirs.title(), language);
        compare(heading(Part.SUMMARY, language), mine.summary(), theirs.summary(), language);
        compare(heading(Part.BODY, language), mine.body(), theirs.body(), language);
    }

    private void compare(String heading, String mine, String theirs, Language language) {
        if (mine.equals(theirs)) {
            return;
        }
        var versions = new Div(
                version(words.get("updates.stale.yours"), mine, language),
                version(words.get("updates.stale.theirs"), theirs, language));
        versions.addClassName("td-versions");
        add(new H3(heading), versions);
    }

    private String heading(Part part, Language language) {
        var name = words.get(language == Language.KO ? "updates.editor.korean" : "updates.editor.english");
        return words.of(part) + " (" + name + ")";
    }

    private String written(@Nullable Instant promised) {
        return promised == null
                ? words.get("updates.editor.promised-hint")
                : Moments.written(promised, words.language());
    }

    private static Div version(String label, String text, Language language) {
        var shown = new Pre(text);
        shown.getElement().setAttribute("lang", language.tag());
        shown.getElement().setAttribute("tabindex", "0");
        var caption = new Div(label);
        caption.addClassName("td-hint");
        return new Div(caption, shown);
    }
}
