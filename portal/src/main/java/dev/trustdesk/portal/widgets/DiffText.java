package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import dev.trustdesk.portal.content.TextDiff;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;

/** Where two texts differ: what went is struck, what came is underlined, and long stretches that stayed are left out. */
public class DiffText extends Div {
    private static final long serialVersionUID = 1L;

    public DiffText(String old, String now, Language language, Wording words) {
        addClassName("td-diff");
        getElement().setAttribute("lang", language.tag());
        var pieces = TextDiff.shortened(TextDiff.of(old, now));
        if (TextDiff.isSame(pieces)) {
            addClassName("td-hint");
            getElement().setAttribute("lang", words.language().tag());
            setText(words.get("widgets.diff.same"));
            return;
        }
        for (var piece : pieces) {
            var tag = switch (piece.kind()) {
                case SAME -> "span";
                case REMOVED -> "del";
                case ADDED -> "ins";
            };
            getElement().appendChild(new Element(tag).setText(piece.text()));
        }
    }
}
