package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One update of an incident, as it was told. Says the whole of where the incident stands, and is never changed.
 *
 * @param by who told it
 * @param corrects the number of the earlier update that this one puts right
 * @param ko blank in the parts whose Korean is pending
 */
public record IncidentUpdate(
        int number,
        Instant at,
        String by,
        IncidentSeverity severity,
        IncidentStage stage,
        @Nullable Integer corrects,
        IncidentText en,
        IncidentText ko) {

    public IncidentText in(Language language) {
        return language == Language.KO ? ko : en;
    }

    IncidentUpdate withKorean(IncidentText text) {
        return new IncidentUpdate(number, at, by, severity, stage, corrects, en, text);
    }

    public boolean koreanPending() {
        return ko.lacksPartOf(en);
    }
}
