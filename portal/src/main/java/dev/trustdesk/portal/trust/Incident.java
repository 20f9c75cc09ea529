package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Provenance;
import dev.trustdesk.portal.content.RichText;
import java.time.LocalDate;

/** Something that went wrong with the project's security, as far as it is known. */
public record Incident(
        String id,
        IncidentSeverity severity,
        IncidentStage stage,
        LocalDate startedOn,
        String title,
        RichText body,
        Provenance provenance) {}
