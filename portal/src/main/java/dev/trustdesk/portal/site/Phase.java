package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.Wording;
import java.util.Locale;

/** Where the migration stands, and what a reader must hear first at that point. */
enum Phase {
    UPCOMING("info"),
    OPEN("good"),
    CLOSING("caution"),
    CLOSED("neutral"),
    /** The fact is missing or says something else: nobody is told that anything is open. */
    UNKNOWN("unknown");

    private final String tone;

    Phase(String tone) {
        this.tone = tone;
    }

    static Phase of(String value) {
        for (var phase : values()) {
            if (phase.name().toLowerCase(Locale.ROOT).equals(value)) {
                return phase;
            }
        }
        return UNKNOWN;
    }

    String tone() {
        return tone;
    }

    String label(Wording t) {
        return switch (this) {
            case UPCOMING -> t.get("site.phase.upcoming");
            case OPEN -> t.get("site.phase.open");
            case CLOSING -> t.get("site.phase.closing");
            case CLOSED -> t.get("site.phase.closed");
            case UNKNOWN -> t.get("site.phase.unknown");
        };
    }

    String headline(Wording t) {
        return switch (this) {
            case UPCOMING -> t.get("site.phase.upcoming.headline");
            case OPEN -> t.get("site.phase.open.headline");
            case CLOSING -> t.get("site.phase.closing.headline");
            case CLOSED -> t.get("site.phase.closed.headline");
            case UNKNOWN -> t.get("site.phase.unknown.headline");
        };
    }

    String sentence(Wording t) {
        return switch (this) {
            case UPCOMING -> t.get("site.phase.upcoming.sentence");
            case OPEN -> t.get("site.phase.open.sentence");
            case CLOSING -> t.get("site.phase.closing.sentence");
            case CLOSED -> t.get("site.phase.closed.sentence");
            case UNKNOWN -> t.get("site.phase.unknown.sentence");
        };
    }
}
