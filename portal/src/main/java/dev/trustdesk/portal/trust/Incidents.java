package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Evidence;
import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.content.Provenance;
import dev.trustdesk.portal.content.RichText;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.OpenToEveryone;
import dev.trustdesk.portal.platform.Remembered;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The log of security incidents, as it is read. Answers from memory, also while the database is away. */
@Service
public class Incidents {

    /** What others are told when an incident changed; the id is the incident's. */
    public static final String TOPIC = "incidents";

    private final Remembered<List<KeptIncident>> kept;
    private final Pages pages;

    Incidents(IncidentStore store, IncidentUpdateStore updates, Pages pages, Changes changes) {
        this.kept = new Remembered<>(changes, change -> change.concerns(TOPIC), () -> {
            var told = updates.all();
            return store.all().stream()
                    .map(incident ->
                            incident.with(told.getOrDefault(incident.id().value(), List.of())))
                    .toList();
        });
        this.pages = pages;
    }

    /** Newest first. */
    @OpenToEveryone
    public List<Incident> all(Language language) {
        return kept.get().stream().map(incident -> shown(incident, language)).toList();
    }

    /** What every page warns of: the open ones of the top severities, the worst first. */
    @OpenToEveryone
    public List<Incident> pinned(Language language) {
        return all(language).stream()
                .filter(Incident::isPinned)
                .sorted(Comparator.comparing(Incident::severity))
                .toList();
    }

    List<KeptIncident> kept() {
        return kept.get();
    }

    /** Open ones of which readers should have been told something by now. */
    List<KeptIncident> silent(Instant now) {
        return kept.get().stream()
                .filter(incident -> incident.missedBy(now) > 0)
                .toList();
    }

    private Incident shown(KeptIncident incident, Language language) {
        return new Incident(
                incident.id(),
                incident.severity(),
                incident.stage(),
                incident.startedOn(),
                incident.beganAt(),
                worded(incident.currentTitle(), language),
                pages.rich(incident.body(), language),
                provenance(incident.evidence(), language),
                incident.nextUpdateDue().orElse(null),
                incident.updates().stream()
                        .map(update -> note(update, language))
                        .toList());
    }

    private @Nullable Provenance provenance(@Nullable Evidence evidence, Language language) {
        return evidence == null ? null : pages.provenance(evidence, language);
    }

    private IncidentNote note(IncidentUpdate update, Language language) {
        return new IncidentNote(
                update.number(),
                update.at(),
                update.severity(),
                update.stage(),
                update.corrects(),
                worded(part(update, IncidentText::title), language),
                worded(part(update, IncidentText::affected), language),
                update.en().advice().isEmpty() ? null : rich(part(update, IncidentText::advice), language),
                rich(part(update, IncidentText::body), language),
                language == Language.KO && update.koreanPending());
    }

    private static Bilingual part(IncidentUpdate update, Function<IncidentText, String> part) {
        return new Bilingual(part.apply(update.en()), part.apply(update.ko()));
    }

    private Worded worded(Bilingual text, Language reader) {
        var language = there(text, reader);
        return new Worded(pages.plain(text.in(language), language), language);
    }

    private RichText rich(Bilingual text, Language reader) {
        var language = there(text, reader);
        return pages.rich(text.in(language), language);
    }

    private static Language there(Bilingual text, Language reader) {
        return text.in(reader).isEmpty() ? Language.EN : reader;
    }
}
