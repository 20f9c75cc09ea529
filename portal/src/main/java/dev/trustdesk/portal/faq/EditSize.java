package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** How much an edit changes for readers, as its editor says; it decides what readers of a translation are told. */
public enum EditSize implements Labelled {
    /** Nothing that anybody understands differently. */
    TYPO,
    /** Something was made clearer or added. */
    MEDIUM,
    /** Whoever has read the answer before must read it again. */
    MAJOR;

    @Override
    public String labelKey() {
        return "faq.size." + name().toLowerCase(Locale.ROOT);
    }
}
