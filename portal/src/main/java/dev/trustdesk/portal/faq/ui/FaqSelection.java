package dev.trustdesk.portal.faq.ui;

import dev.trustdesk.portal.faq.FaqRow;
import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/** Which of the answers are looked at. */
enum FaqSelection implements Labelled {
    ALL,
    IN_WORK,
    REVIEW_DUE,
    LACKS_KOREAN,
    FOR_STAFF,
    ARCHIVED;

    @Override
    public String labelKey() {
        return "faq.answers.show." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean holds(FaqRow row) {
        return switch (this) {
            case ALL -> !row.isArchived();
            case IN_WORK -> row.work() != null;
            case REVIEW_DUE -> row.isOverdue();
            case LACKS_KOREAN -> row.lacksKorean();
            case FOR_STAFF -> row.isForStaff();
            case ARCHIVED -> row.isArchived();
        };
    }
}
