package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Tone;
import java.util.Locale;

/** What is known of one capability of one exchange. */
public enum CellStatus implements Labelled {
    SUPPORTED(Tone.GOOD),
    ANNOUNCED(Tone.INFO),
    IN_PROGRESS(Tone.INFO),
    COMPLETED(Tone.GOOD),
    PARTIAL(Tone.CAUTION),
    SUSPENDED(Tone.CAUTION),
    ENDED(Tone.BAD),
    NOT_SUPPORTED(Tone.BAD),
    UNKNOWN(Tone.UNKNOWN);

    private final Tone tone;

    CellStatus(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    @Override
    public String labelKey() {
        return "exchanges.status." + name().toLowerCase(Locale.ROOT);
    }
}
