package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Language;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a maintainer is about to tell: the first of an incident, or its next update.
 *
 * @param every how often readers are told something, as long as it is open
 * @param beganAt when it began, if that is known; counts for the first only
 * @param corrects the number of the earlier update that this one puts right; null if it goes on
 */
public record IncidentDraft(
        IncidentSeverity severity,
        IncidentStage stage,
        Duration every,
        @Nullable Instant beganAt,
        @Nullable Integer corrects,
        IncidentText en,
        IncidentText ko) {

    public static final IncidentDraft BLANK = new IncidentDraft(
            IncidentSeverity.S2,
            IncidentStage.INVESTIGATING,
            IncidentSeverity.S2.every(),
            null,
            null,
            IncidentText.BLANK,
            IncidentText.BLANK);

    public IncidentText in(Language language) {
        return language == Language.KO ? ko : en;
    }
}
