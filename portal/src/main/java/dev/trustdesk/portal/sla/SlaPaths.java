package dev.trustdesk.portal.sla;

/** Where the promise and its figures are found. */
public final class SlaPaths {

    public static final String POLICIES = "support/policies";
    public static final String COMPLIANCE = "support/promise";
    public static final String DRIFT = "support/clock-check";

    private SlaPaths() {}
}
