package dev.trustdesk.portal.updates;

import dev.trustdesk.portal.platform.Labelled;
import dev.trustdesk.portal.platform.Tone;
import java.util.Locale;

/** How far a post has come. */
public enum PostState implements Labelled {
    DRAFT(Tone.NEUTRAL),
    /** Another maintainer is asked to read it, or has read it. */
    IN_REVIEW(Tone.CAUTION),
    SCHEDULED(Tone.INFO),
    PUBLISHED(Tone.GOOD);

    private final Tone tone;

    PostState(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    @Override
    public String labelKey() {
        return "updates.state." + name().toLowerCase(Locale.ROOT);
    }
}
