package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Evidence;
import dev.trustdesk.portal.content.PackDocument;
import java.time.LocalDate;

/** An incident as it is kept, in both languages. */
record IncidentEntry(
        String id,
        IncidentSeverity severity,
        IncidentStage stage,
        LocalDate startedOn,
        Bilingual title,
        Bilingual body,
        Evidence evidence) {

    static IncidentEntry of(PackDocument document) {
        var fields = document.fields();
        return new IncidentEntry(
                document.id(),
                fields.constant("severity", IncidentSeverity.class),
                fields.constant("stage", IncidentStage.class),
                fields.date("started"),
                fields.bilingual("title"),
                fields.bilingual("body"),
                Evidence.of(fields));
    }
}
