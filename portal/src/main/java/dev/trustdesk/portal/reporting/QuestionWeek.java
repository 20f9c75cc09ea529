package dev.trustdesk.portal.reporting;

import dev.trustdesk.portal.sla.ReportWeek;

/** What was asked in a week, and what answers saved in it. */
public record QuestionWeek(ReportWeek week, RepeatRate rate, FormCounts forms) {

    /** Nobody asked, and nothing was suggested. */
    public boolean isEmpty() {
        return rate.asked() == 0 && forms.suggested() == 0;
    }
}
