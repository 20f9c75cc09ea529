package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.trustdesk.portal.content.SourceCatalogue.Source;
import dev.trustdesk.portal.platform.Wording;
import java.util.List;

/** Where something is known from. */
public class SourceList extends UnorderedList {
    private static final long serialVersionUID = 1L;

    public SourceList(List<Source> sources, Wording words) {
        addClassName("td-sources");
        sources.forEach(source -> add(item(source, words)));
    }

    private static ListItem item(Source source, Wording words) {
        var kind = new Span(words.get(source.kindKey()));
        kind.addClassName("td-hint");
        var url = source.url();
        if (url == null) {
            return new ListItem(new Span(source.title()), kind);
        }
        var link = new Anchor(url, source.title());
        link.setRouterIgnore(true);
        if (url.startsWith("https:")) {
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        }
        return new ListItem(link, kind);
    }
}
