package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.trustdesk.portal.platform.Tone;
import java.util.List;

/**
 * What an editor has to say about what is written in it, one thing at a time. Only a comparison in which one of two versions was chosen
 * stays below until somebody closes it: it may hold the only copy of the text that was given up.
 */
public abstract class EditorMessages extends Div {
    private static final long serialVersionUID = 1L;

    protected EditorMessages() {
        addClassName("td-editor-messages");
    }

    /** Why something was refused, with what is wrong below it, a line for each. */
    protected static Note problems(String sentence, List<String> lines) {
        var note = new Note(Tone.BAD, "");
        note.add(new Span(sentence));
        if (!lines.isEmpty()) {
            note.add(new UnorderedList(lines.stream().map(ListItem::new).toArray(ListItem[]::new)));
        }
        return note;
    }

    /** Says this instead of what was said before, and goes there. */
    protected final void replaceBy(Component... messages) {
        replaceQuietlyBy(messages);
        scrollIntoView();
    }

    /** Says this instead of what was said before, wherever somebody reads or writes. */
    protected final void replaceQuietlyBy(Component... messages) {
        getChildren()
                .filter(shown -> !(shown instanceof ConflictPanel compared && compared.isChosen()))
                .toList()
                .forEach(this::remove);
        for (var place = 0; place < messages.length; place++) {
            addComponentAtIndex(place, messages[place]);
        }
    }
}
