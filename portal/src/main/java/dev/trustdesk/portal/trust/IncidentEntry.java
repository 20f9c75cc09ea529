package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Evidence;
import dev.trustdesk.portal.content.PackDocument;
import java.time.LocalDate;
import java.util.Optional;

/** An incident as the starter pack tells it. */
record IncidentEntry(
        IncidentId id,
        IncidentSeverity severity,
        IncidentStage stage,
        LocalDate startedOn,
        Bilingual title,
        Bilingual body,
        Evidence evidence) {

    private static final String PREFIX = "incident.";

    static IncidentEntry of(PackDocument document) {
        var fields = document.fields();
        return new IncidentEntry(
                id(document.id())
                        .orElseThrow(() -> fields.get("id").wrong("an id such as incident.main-site is expected here")),
                fields.constant("severity", IncidentSeverity.class),
                fields.constant("stage", IncidentStage.class),
                fields.date("started"),
                fields.bilingual("title"),
                fields.bilingual("body"),
                Evidence.of(fields));
    }

    /** The incident that a document of the pack is about. */
    static Optional<IncidentId> id(String document) {
        return IncidentId.of(document.startsWith(PREFIX) ? document.substring(PREFIX.length()) : document);
    }
}
