package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Tone;
import java.util.Locale;

/** How far a proposal has come. */
public enum ProposalState implements Labelled {
    /** Waits for somebody else. */
    OPEN(Tone.INFO),
    /** Goes live at its time unless somebody stops it. */
    APPROVED(Tone.CAUTION),
    LIVE(Tone.GOOD),
    DECLINED(Tone.NEUTRAL),
    WITHDRAWN(Tone.NEUTRAL),
    STOPPED(Tone.BAD);

    private final Tone tone;

    ProposalState(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    @Override
    public String labelKey() {
        return "trust.proposal.state." + name().toLowerCase(Locale.ROOT);
    }
}
