package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.platform.Wording;

/** The public address of what is shown, to be sent to somebody who has no account, and a button that copies it. */
public class PermanentLink extends Div {
    private static final long serialVersionUID = 1L;

    public PermanentLink(String url, Wording words) {
        addClassName("td-permalink");
        var link = new Anchor(url, url);
        link.setRouterIgnore(true);
        var copy = new NativeButton(words.get("widgets.link.copy"));
        copy.addClassNames("td-button", "td-button-quiet");
        var said = new Span();
        said.getElement().setAttribute("role", "status");
        add(new Span(words.get("widgets.link.title")), link, copy, said);
        // In the browser from beginning to end: it only lets a page copy within the reader's own click. Without a
        // clipboard, as over plain http, the address is marked so that it can be copied by hand.
        copy.getElement()
                .executeJs(
                        """
                this.addEventListener('click', async () => {
                    try {
                        await navigator.clipboard.writeText($0.href);
                        $1.textContent = $2;
                    } catch (e) {
                        getSelection().selectAllChildren($0);
                        $1.textContent = $3;
                    }
                });
                """,
                        link.getElement(),
                        said.getElement(),
                        words.get("widgets.link.copied"),
                        words.get("widgets.link.marked"));
    }
}
