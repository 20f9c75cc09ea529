package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.html.Div;
import dev.trustdesk.portal.platform.Language;

/**
 * Running text that the server has already turned into safe HTML. Never give it anything that has not been through the allow-list of
 * {@code content}: it is shown as it is.
 */
public class Prose extends Div {
    private static final long serialVersionUID = 1L;

    public Prose(String safeHtml, Language language) {
        addClassName("td-prose");
        setContent(safeHtml, language);
        // A section's own link is "#section", which the portal's base address would turn into another page.
        getElement().executeJs("""
                this.addEventListener('click', event => {
                    const link = event.target.closest('a[href^="#"]');
                    const section = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
                    if (section) {
                        event.preventDefault();
                        section.scrollIntoView();
                        history.replaceState(history.state, '', location.pathname + location.search + link.hash);
                    }
                });
                """);
    }

    /** Shows another text; its language is said to screen readers, because it may differ from the page's. */
    public void setContent(String safeHtml, Language language) {
        getElement().setAttribute("lang", language.tag());
        getElement().setProperty("innerHTML", safeHtml);
    }
}
