package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.Component;

/** The beginning of a page: whoever comes to another one has the keyboard there, and sees it from there. */
public final class PageTop {

    // What scrolls is a box inside the frame, not the window.
    private static final String SCRIPT = """
            const main = this.closest('main');
            main.focus({ preventScroll: true });
            for (let at = main; at; at = at.assignedSlot ?? at.parentNode ?? at.host) {
                at.scrollTo?.({ top: 0, behavior: 'instant' });
            }
            """;

    private PageTop() {}

    /** @param within is the page, or a part of it */
    public static void show(Component within) {
        within.getElement().executeJs(SCRIPT);
    }
}
