package dev.trustdesk.portal.identity.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.Element;

/**
 * A form that the browser itself posts. Vaadin's fields would send what is typed to the view as well; a password has no business
 * there, and a session can only be renewed in the answer to a real post.
 */
@Tag("form")
class PlainForm extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    PlainForm(String action) {
        addClassName("td-form");
        getElement().setAttribute("method", "post").setAttribute("action", action);
    }

    /** A value that goes along unseen; the element is returned for values that only the browser knows. */
    Element hidden(String name, String value) {
        var input = new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", name)
                .setAttribute("value", value);
        getElement().appendChild(input);
        return input;
    }

    /** A labelled field; the element is returned for what is particular to it. */
    Element field(String name, String type, String label) {
        var input = new Element("input")
                .setAttribute("id", name)
                .setAttribute("name", name)
                .setAttribute("type", type);
        var caption = new NativeLabel(label);
        caption.setFor(name);
        var field = new Div(caption);
        field.addClassName("td-form-field");
        field.getElement().appendChild(input);
        add(field);
        return input;
    }

    NativeButton submit(String words) {
        var button = new NativeButton(words);
        button.addClassName("td-button");
        button.getElement().setAttribute("type", "submit");
        add(button);
        return button;
    }
}
