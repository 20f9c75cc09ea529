package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Tone;
import java.util.Arrays;
import java.util.List;
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
    /** The exchange's own words were read. */
    PUBLISHED(Tone.GOOD),
    /** Known through others; the exchange's own words were not found. */
    RELAYED(Tone.CAUTION),
    /** Others took its place, and nobody knows which of them hold. */
    REPLACED(Tone.CAUTION),
    WITHDRAWN(Tone.BAD),
    UNKNOWN(Tone.UNKNOWN);

    private final Tone tone;

    CellStatus(Tone tone) {
        this.tone = tone;
    }

    /** What a cell of this capability can say. */
    public static List<CellStatus> of(Capability capability) {
        return Arrays.stream(values()).filter(status -> status.fits(capability)).toList();
    }

    boolean fits(Capability capability) {
        return switch (this) {
            case UNKNOWN -> true;
            case PUBLISHED, RELAYED, REPLACED, WITHDRAWN -> capability.isText();
            default -> !capability.isText();
        };
    }

    public Tone tone() {
        return tone;
    }

    /** The name for programs, and in the database. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String labelKey() {
        return "exchanges.status." + key();
    }
}
