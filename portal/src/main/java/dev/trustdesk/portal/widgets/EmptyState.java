package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Said in place of a list that has nothing to show: that it is so, why or what next, and perhaps something to do. */
public class EmptyState extends Div {
    private static final long serialVersionUID = 1L;

    public EmptyState(String sentence, String hint, Component... actions) {
        addClassName("td-empty");
        var first = new Paragraph(sentence);
        first.addClassName("td-empty-sentence");
        var second = new Paragraph(hint);
        second.addClassName("td-empty-hint");
        add(first, second);
        add(actions);
    }
}
