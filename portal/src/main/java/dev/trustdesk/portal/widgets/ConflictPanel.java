package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import java.util.List;

/**
 * Somebody else changed meanwhile what is being written: says so, shows where the two versions differ, and lets whoever writes choose.
 * Both texts stay on the screen after the choice, because it overwrites one of them.
 */
public class ConflictPanel extends Section {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final H2 heading;
    private final Paragraph explanation;
    private final Div actions = new Div();
    private boolean chosen;

    /** A part of the text in both versions. */
    public record Part(String heading, String mine, String theirs, Language language) {}

    /** @param take goes on with the other version */
    protected ConflictPanel(Wording words, String title, String sentence, List<Part> parts, String who, Runnable take) {
        this.words = words;
        addClassName("td-conflict");
        getElement().setAttribute("role", "alert");
        heading = new H2(title);
        explanation = new Paragraph(sentence);
        add(heading, explanation);
        var different =
                parts.stream().filter(part -> !part.mine.equals(part.theirs)).toList();
        if (different.isEmpty()) {
            add(new Paragraph(words.get("widgets.conflict.same")));
        }
        different.forEach(this::compare);
        var takeTheirs = new Button(words.get("widgets.conflict.take", who), click -> {
            take.run();
            showChosen(words.get("widgets.conflict.taken", who));
        });
        actions.addClassName("td-actions");
        actions.add(takeTheirs);
        add(actions);
    }

    /** Offers to go on with what is written here, on top of the other version. */
    protected final void offerMine(String who, Runnable keep) {
        var keepMine = new Button(words.get("widgets.conflict.keep"), click -> {
            keep.run();
            showChosen(words.get("widgets.conflict.kept", who));
        });
        keepMine.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions.addComponentAsFirst(keepMine);
    }

    /** One of the two was chosen: this panel may hold the only copy of the other. */
    public final boolean isChosen() {
        return chosen;
    }

    private void showChosen(String sentence) {
        chosen = true;
        heading.setText(words.get("widgets.conflict.chosen"));
        explanation.setText(sentence);
        actions.removeAll();
        actions.add(new Button(words.get("widgets.conflict.close"), click -> removeFromParent()));
    }

    private void compare(Part part) {
        var versions = new Div(
                version(words.get("widgets.conflict.yours"), part.mine, part.language),
                version(words.get("widgets.conflict.theirs"), part.theirs, part.language));
        versions.addClassName("td-versions");
        add(new H3(part.heading), versions);
    }

    private static Div version(String label, String text, Language language) {
        var shown = new Pre(text.isBlank() ? "–" : text);
        shown.getElement().setAttribute("lang", language.tag());
        shown.getElement().setAttribute("tabindex", "0");
        var caption = new Div(label);
        caption.addClassName("td-hint");
        return new Div(caption, shown);
    }
}
