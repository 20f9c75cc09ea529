package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.html.Div;
import dev.trustdesk.portal.platform.Tone;

/** A sentence that stands out on a page, such as why something was refused; read out when it appears. */
public class Note extends Div {
    private static final long serialVersionUID = 1L;

    public Note(Tone tone, String sentence) {
        addClassName("td-note");
        getElement().setAttribute("data-tone", tone.attribute());
        getElement().setAttribute("role", tone == Tone.BAD ? "alert" : "status");
        setText(sentence);
    }
}
