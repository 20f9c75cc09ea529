package dev.trustdesk.portal.site.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A security incident. Trusted HTML is what ends in {@code Html}.
 *
 * @param grade the severity in one word, such as {@code S1}
 * @param pinned every page says that it is going on
 * @param beganAt the hour at which it began, where more than the day is known
 * @param bodyHtml what the records say of it; null for one that was told here
 * @param known how that is known; null together with it
 * @param nextUpdateDue when readers are to be told something next; null when nothing is promised
 * @param now what to do, as it was told last; null if there is nothing to do
 * @param notes what was told, oldest first
 */
public record Incident(
        String id,
        Line title,
        Badge severity,
        String grade,
        Badge stage,
        boolean open,
        boolean pinned,
        LocalDate startedOn,
        @Nullable Instant beganAt,
        @Nullable String bodyHtml,
        @Nullable Provenance known,
        @Nullable Instant nextUpdateDue,
        @Nullable Prose now,
        List<Note> notes) {

    public Incident {
        notes = List.copyOf(notes);
    }

    /** A line of text; {@code lang} names its language where that is not the page's, else it is null. */
    public record Line(String text, @Nullable String lang) {}

    /** The same as trusted HTML. */
    public record Prose(String html, @Nullable String lang) {}

    /**
     * One update.
     *
     * @param severity how bad it was found to be, if that is new with this update
     * @param title what it is called from this update on, if that is new
     * @param affected what is affected, if that is new
     * @param advice what to do, if that is new; blank if there is nothing to do any more
     * @param corrects the number of the earlier one that this one puts right
     * @param correctedBy the number of the later one that puts this one right
     * @param review it is part of the postmortem
     */
    public record Note(
            int number,
            Instant at,
            Badge stage,
            @Nullable Badge severity,
            @Nullable Line title,
            @Nullable Line affected,
            @Nullable Prose advice,
            Prose body,
            @Nullable Integer corrects,
            @Nullable Integer correctedBy,
            boolean review,
            boolean koreanPending) {}

    public String path() {
        return "/security/incidents/" + id;
    }

    /** The last update; empty if nothing was told here. */
    public Optional<Note> latest() {
        return notes.isEmpty() ? Optional.empty() : Optional.of(notes.getLast());
    }

    /** What is affected, as it was told last. */
    public Optional<Line> affected() {
        return notes.reversed().stream()
                .flatMap(note -> Optional.ofNullable(note.affected()).stream())
                .findFirst();
    }

    /** Whether any of it is not in Korean yet. */
    public boolean koreanPending() {
        return notes.stream().anyMatch(Note::koreanPending);
    }

    public List<Note> reviews() {
        return notes.stream().filter(Note::review).toList();
    }

    /** Newest first, without the postmortem. */
    public List<Note> timeline() {
        return notes.reversed().stream().filter(note -> !note.review()).toList();
    }

    /** By how much the promised update is late; null while it is not. */
    public @Nullable Duration lateBy(Instant now) {
        return nextUpdateDue == null || !nextUpdateDue.isBefore(now) ? null : Duration.between(nextUpdateDue, now);
    }
}
