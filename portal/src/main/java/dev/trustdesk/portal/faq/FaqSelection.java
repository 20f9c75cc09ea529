package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** Which of the answers maintainers look at. */
public enum FaqSelection implements Labelled {
    ALL,
    IN_WORK,
    /** Those that should be looked at again, the longest due first. */
    REVIEW_DUE,
    LACKS_KOREAN,
    FOR_STAFF,
    ARCHIVED;

    @Override
    public String labelKey() {
        return "faq.answers.show." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
