package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a view: its one {@code h1}, a sentence on what it is for, and what can be done here. */
public class PageHeader extends Header {
    private static final long serialVersionUID = 1L;

    private final H1 title = new H1();
    private final Paragraph intro = new Paragraph();
    private final Div actions = new Div();

    public PageHeader(String title, Component... actions) {
        addClassName("td-page-header");
        this.title.setText(title);
        var words = new Div(this.title, intro);
        words.addClassName("td-page-header-words");
        this.actions.addClassName("td-actions");
        add(words, this.actions);
        intro.setVisible(false);
        setActions(actions);
    }

    public PageHeader withIntro(String sentence) {
        intro.setText(sentence);
        intro.setVisible(true);
        return this;
    }

    public void setTitle(String words) {
        title.setText(words);
    }

    /** Replaces the actions at the end of the head. */
    public final void setActions(Component... components) {
        actions.removeAll();
        actions.add(components);
        actions.setVisible(components.length > 0);
    }
}
