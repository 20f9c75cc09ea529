package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.RichText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One update of an incident, as readers of one language get it: each part in English while its Korean is pending.
 *
 * @param advice what to do now, as it was then; null if there was nothing to do
 * @param corrects the number of the earlier one that this one puts right
 */
public record IncidentNote(
        int number,
        Instant at,
        IncidentSeverity severity,
        IncidentStage stage,
        @Nullable Integer corrects,
        Worded title,
        Worded affected,
        @Nullable RichText advice,
        RichText body,
        boolean koreanPending) {}
