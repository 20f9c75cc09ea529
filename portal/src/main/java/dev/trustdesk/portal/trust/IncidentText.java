package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.inbound.InboundText;

/**
 * What an update says in one language; parts are blank while they are being written, and in Korean as long as they are pending.
 *
 * @param affected what is affected, in a line
 * @param advice what to do now, in Markdown
 * @param body what is known, in Markdown
 */
public record IncidentText(String title, String affected, String advice, String body) {

    public static final IncidentText BLANK = new IncidentText("", "", "", "");
    public static final int TITLE_LIMIT = 150;
    public static final int AFFECTED_LIMIT = 300;
    public static final int ADVICE_LIMIT = 2_000;
    public static final int BODY_LIMIT = 10_000;

    public IncidentText {
        title = InboundText.cleaned(title);
        affected = InboundText.cleaned(affected);
        advice = InboundText.cleaned(advice);
        body = InboundText.cleaned(body);
    }

    public boolean isBlank() {
        return equals(BLANK);
    }

    /** Whether this, in Korean, lacks something that the English has. */
    boolean lacksPartOf(IncidentText english) {
        return title.isEmpty() || affected.isEmpty() || body.isEmpty() || advice.isEmpty() && !english.advice.isEmpty();
    }

    /** With the parts of {@code later} where this one has none. */
    IncidentText filledBy(IncidentText later) {
        return new IncidentText(
                first(title, later.title),
                first(affected, later.affected),
                first(advice, later.advice),
                first(body, later.body));
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
