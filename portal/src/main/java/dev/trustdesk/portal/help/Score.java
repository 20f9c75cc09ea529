package dev.trustdesk.portal.help;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;
import java.util.Optional;

/** How a requester found the help. */
public enum Score implements Labelled {
    GOOD,
    PARTLY,
    BAD;

    @Override
    public String labelKey() {
        return "help.score." + tag();
    }

    /** As forms and addresses name it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Score> ofTag(String tag) {
        for (var score : values()) {
            if (score.tag().equals(tag)) {
                return Optional.of(score);
            }
        }
        return Optional.empty();
    }
}
