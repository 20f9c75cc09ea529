package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import dev.trustdesk.portal.content.Page;
import dev.trustdesk.portal.platform.Language;

/** Something to read, in a list: its title leads there, a sentence says what it is. */
public class EntryItem extends ListItem {
    private static final long serialVersionUID = 1L;

    /** @param language of the text, which may differ from the reader's */
    public EntryItem(String address, String title, String summary, Language language) {
        add(new Anchor(address, title), new Paragraph(summary));
        getElement().setAttribute("lang", language.tag());
    }

    public EntryItem(String address, Page page) {
        this(address, page.title(), page.summary(), page.language());
    }
}
