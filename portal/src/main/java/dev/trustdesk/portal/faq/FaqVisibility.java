package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** For whom a published answer is; what is not published yet is for maintainers. */
public enum FaqVisibility implements Labelled {
    STAFF,
    PUBLIC;

    @Override
    public String labelKey() {
        return "faq.visibility." + name().toLowerCase(Locale.ROOT);
    }
}
