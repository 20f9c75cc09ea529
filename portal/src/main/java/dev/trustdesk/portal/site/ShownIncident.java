package dev.trustdesk.portal.site;

import dev.trustdesk.portal.content.RichText;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.site.model.Badge;
import dev.trustdesk.portal.site.model.Incident;
import dev.trustdesk.portal.site.model.Incident.Line;
import dev.trustdesk.portal.site.model.Incident.Note;
import dev.trustdesk.portal.site.model.Incident.Prose;
import dev.trustdesk.portal.trust.IncidentNote;
import dev.trustdesk.portal.trust.IncidentSeverity;
import dev.trustdesk.portal.trust.IncidentStage;
import dev.trustdesk.portal.trust.Worded;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns an incident into what the templates show, in one language. Of each update only what is new with it stands there. */
record ShownIncident(Shown shown) {

    Incident of(dev.trustdesk.portal.trust.Incident incident) {
        var known = incident.provenance();
        var body = incident.body();
        return new Incident(
                incident.id().value(),
                line(incident.title()),
                badge(incident.severity()),
                incident.severity().name(),
                badge(incident.stage()),
                incident.stage().isOpen(),
                incident.isPinned(),
                incident.startedOn(),
                incident.beganAt(),
                shown.htmlOrNull(body == null ? null : body.at("records")),
                known == null ? null : shown.provenance(known),
                incident.nextUpdateDue(),
                incident.latest()
                        .flatMap(latest -> Optional.ofNullable(latest.advice()))
                        .map(advice -> prose(advice, "now"))
                        .orElse(null),
                notes(incident.notes()));
    }

    private List<Note> notes(List<IncidentNote> all) {
        var notes = new ArrayList<Note>();
        IncidentNote before = null;
        for (var note : all) {
            notes.add(note(note, before, correctedBy(note, all)));
            before = note;
        }
        return notes;
    }

    private Note note(IncidentNote note, @Nullable IncidentNote before, @Nullable Integer correctedBy) {
        var advice = note.advice();
        var place = "update-" + note.number();
        return new Note(
                note.number(),
                note.at(),
                badge(note.stage()),
                before == null || before.severity() != note.severity() ? badge(note.severity()) : null,
                before == null || before.title().equals(note.title()) ? null : line(note.title()),
                before == null || !before.affected().equals(note.affected()) ? line(note.affected()) : null,
                (before == null ? advice != null : !Objects.equals(before.advice(), advice))
                        ? prose(advice, place + "-advice")
                        : null,
                prose(note.body(), place + "-text"),
                note.corrects(),
                correctedBy,
                note.stage() == IncidentStage.POSTMORTEM,
                note.koreanPending());
    }

    private static @Nullable Integer correctedBy(IncidentNote note, List<IncidentNote> all) {
        return all.stream()
                .filter(later -> Objects.equals(later.corrects(), note.number()))
                .map(IncidentNote::number)
                .findFirst()
                .orElse(null);
    }

    private Line line(Worded text) {
        return new Line(text.text(), lang(text.language()));
    }

    /** @param place where on the page it stands; two updates may call their sections the same */
    private Prose prose(@Nullable RichText text, String place) {
        return text == null ? new Prose("", null) : new Prose(shown.html(text.at(place)), lang(text.language()));
    }

    private @Nullable String lang(Language language) {
        return language == shown.t().language() ? null : language.tag();
    }

    private Badge badge(IncidentSeverity severity) {
        return new Badge(severity.tone().attribute(), shown.word(severity));
    }

    private Badge badge(IncidentStage stage) {
        return new Badge(stage.tone().attribute(), shown.word(stage));
    }
}
