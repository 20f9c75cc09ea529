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

/** Somebody else changed the post meanwhile: shows where the two versions differ, and lets the maintainer choose. */
class StalePanel extends Section {
    private static final long serialVersionUID = 1L;

    /**
     * @param keep goes on with what is written here, on top of the other version
     * @param take goes on with the other version
     */
    StalePanel(PostDraft mine, Post theirs, Wording words, Runnable keep, Runnable take) {
        addClassName("td-conflict");
        getElement().setAttribute("role", "alert");
        var when = Moments.written(theirs.changedAt(), words.language());
        var published = theirs.state() == PostState.PUBLISHED;
        add(
                new H2(words.get("updates.stale.title")),
                new Paragraph(words.get(published ? "updates.stale.published" : "updates.stale.changed", when)));
        for (var language : Language.values()) {
            compare(language, mine.in(language), theirs.draft().in(language), words);
        }
        var takeTheirs = new Button(words.get("updates.stale.take"), click -> take.run());
        var actions = new Div(takeTheirs);
        actions.addClassName("td-actions");
        if (!published) {
            var keepMine = new Button(words.get("updates.stale.keep"), click -> keep.run());
            keepMine.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.addComponentAsFirst(keepMine);
        }
        add(actions);
    }

    private void compare(Language language, PostText mine, PostText theirs, Wording words) {
        compare(language, Part.TITLE, mine.title(), theirs.title(), words);
        compare(language, Part.SUMMARY, mine.summary(), theirs.summary(), words);
        compare(language, Part.BODY, mine.body(), theirs.body(), words);
    }

    private void compare(Language language, Part part, String mine, String theirs, Wording words) {
        if (mine.equals(theirs)) {
            return;
        }
        var name = words.get(language == Language.KO ? "updates.editor.korean" : "updates.editor.english");
        var versions = new Div(
                version(words.get("updates.stale.yours"), mine, language),
                version(words.get("updates.stale.theirs"), theirs, language));
        versions.addClassName("td-versions");
        add(new H3(words.of(part) + " (" + name + ")"), versions);
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
