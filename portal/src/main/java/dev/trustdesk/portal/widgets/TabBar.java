package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;

/** A row of tabs with a name. */
public class TabBar extends Tabs {
    private static final long serialVersionUID = 1L;

    public TabBar(String label, Tab... tabs) {
        super(tabs);
        getElement().setAttribute("aria-label", label);
    }

    // The box in which Vaadin lets the tabs scroll can be focused, though it is no tab, and a list of tabs may hold
    // nothing else.
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("""
                customElements.whenDefined(this.localName)
                    .then(() => this.updateComplete)
                    .then(() => this.shadowRoot.getElementById('scroll')?.removeAttribute('tabindex'));
                """);
    }
}
