package dev.trustdesk.portal.reporting;

/** Where the figures about questions are found. */
public final class ReportingPaths {

    public static final String QUESTIONS = "support/questions";

    private ReportingPaths() {}
}
