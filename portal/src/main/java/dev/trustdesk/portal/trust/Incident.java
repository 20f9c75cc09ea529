package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Provenance;
import dev.trustdesk.portal.content.RichText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong with the project's security or with what this desk says, as far as it is known, in one language.
 *
 * @param beganAt the hour at which it began, where more than the day is known
 * @param body what the records say of one that is over; null for one that was told here
 * @param provenance how that is known; null together with it
 * @param nextUpdateDue when readers are to be told something next; null when nothing is promised
 * @param notes what was told, oldest first
 */
public record Incident(
        IncidentId id,
        IncidentSeverity severity,
        IncidentStage stage,
        LocalDate startedOn,
        @Nullable Instant beganAt,
        Worded title,
        @Nullable RichText body,
        @Nullable Provenance provenance,
        @Nullable Instant nextUpdateDue,
        List<IncidentNote> notes) {

    public Incident {
        notes = List.copyOf(notes);
    }

    /** The last word on it; empty if nothing was told here. */
    public Optional<IncidentNote> latest() {
        return notes.isEmpty() ? Optional.empty() : Optional.of(notes.getLast());
    }

    /** Whether every page says that it is going on. */
    public boolean isPinned() {
        return stage.isOpen() && severity.isPinned();
    }
}
