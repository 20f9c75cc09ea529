package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.platform.Tone;

/** A state in one word: colour and icon come with the tone from {@code tokens.css}, the word carries the meaning. */
public class StatusBadge extends Span {
    private static final long serialVersionUID = 1L;

    public StatusBadge(Tone tone, String word) {
        super(word);
        addClassName("td-badge");
        setTone(tone);
    }

    public void setTone(Tone tone) {
        getElement().setAttribute("data-tone", tone.attribute());
    }
}
