package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeDetails;
import dev.trustdesk.portal.platform.Wording;

/** What is known of a ticket: at the side where there is room, folded above the conversation on a phone. */
class FoldedFacts extends NativeDetails {
    private static final long serialVersionUID = 1L;

    FoldedFacts(Wording words, Component facts) {
        super(words.get("desk.facts.fold"), facts);
        addClassName("td-fold");
    }

    // In the browser: only it knows how much room there is.
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("""
                const wide = window.matchMedia('(min-width: 62.01rem)');
                this.open = wide.matches;
                wide.addEventListener('change', () => { this.open = wide.matches; });
                """);
    }
}
