package dev.trustdesk.portal.faq.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Location;
import dev.trustdesk.portal.platform.Wording;
import java.util.function.IntFunction;

/** From one page of a list to the next and back. They are links, so that each page has an address to come back to. */
class PageLinks extends Nav {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;

    PageLinks(Wording words) {
        this.words = words;
        addClassNames("td-choices", "td-pages");
        getElement().setAttribute("aria-label", words.get("faq.answers.pages"));
    }

    /** Leads nowhere, and is not seen, if the only page is shown. */
    void show(int page, boolean hasMore, IntFunction<Location> address) {
        removeAll();
        if (page > 1) {
            add(link(address.apply(page - 1), "faq.answers.previous"));
        }
        if (hasMore) {
            add(link(address.apply(page + 1), "faq.answers.next"));
        }
        setVisible(getComponentCount() > 0);
    }

    private Anchor link(Location address, String key) {
        return new Anchor(address.getPathWithQueryParameters(), words.get(key));
    }
}
