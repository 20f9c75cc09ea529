package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A ready text for an update, in both languages. What only the moment knows is a blank in it, and must be filled in. */
public enum IncidentTemplate implements Labelled {
    REPORTS(IncidentStage.INVESTIGATING),
    ACCOUNT_IN_DOUBT(IncidentStage.INVESTIGATING),
    CAUSE_KNOWN(IncidentStage.IDENTIFIED),
    FAKE_AROUND(IncidentStage.IDENTIFIED),
    FIXED(IncidentStage.MONITORING),
    OVER(IncidentStage.RESOLVED),
    FALSE_ALARM(IncidentStage.RESOLVED),
    REVIEW(IncidentStage.POSTMORTEM);

    /** What must not be left in a text that readers get. */
    static final String BLANK = "___";

    private final IncidentStage stage;

    IncidentTemplate(IncidentStage stage) {
        this.stage = stage;
    }

    /** Those that fit a stage. */
    public static List<IncidentTemplate> of(IncidentStage stage) {
        return Arrays.stream(values())
                .filter(template -> template.stage == stage)
                .toList();
    }

    @Override
    public String labelKey() {
        return "trust.template." + name().toLowerCase(Locale.ROOT);
    }

    /** The key of the text itself. */
    public String textKey() {
        return labelKey() + ".text";
    }
}
