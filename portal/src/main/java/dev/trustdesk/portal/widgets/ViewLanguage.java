package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.UI;
import dev.trustdesk.portal.platform.Language;

/** The language that a browser window is shown in. */
public final class ViewLanguage {
    private ViewLanguage() {}

    public static Language of(UI ui) {
        return Language.of(ui.getLocale());
    }

    /** The language of the window whose request is being answered; for views under construction. */
    public static Language current() {
        return of(UI.getCurrentOrThrow());
    }
}
