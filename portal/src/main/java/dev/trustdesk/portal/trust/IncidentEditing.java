package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.content.RichText;
import dev.trustdesk.portal.content.Slugs;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.MaintainerOnly;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.trust.IncidentProblem.Kind;
import dev.trustdesk.portal.trust.IncidentProblem.Part;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells readers of incidents. What was told stays; whatever changes is told anew, with its own time (ADR 0036). */
@Service
public class IncidentEditing {

    private final IncidentStore store;
    private final IncidentUpdateStore updates;
    private final IncidentDraftStore drafts;
    private final IncidentRules rules;
    private final IncidentNews news;
    private final Incidents incidents;
    private final Pages pages;
    private final Changes changes;
    private final AuditTrail audit;
    private final Clock clock;

    IncidentEditing(
            IncidentStore store,
            IncidentUpdateStore updates,
            IncidentDraftStore drafts,
            IncidentRules rules,
            IncidentNews news,
            Incidents incidents,
            Pages pages,
            Changes changes,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.updates = updates;
        this.drafts = drafts;
        this.rules = rules;
        this.news = news;
        this.incidents = incidents;
        this.pages = pages;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest first. */
    @MaintainerOnly
    public List<KeptIncident> all() {
        return incidents.kept();
    }

    @MaintainerOnly
    public Optional<KeptIncident> find(IncidentId id) {
        return store.find(id).map(incident -> incident.with(updates.of(id)));
    }

    /** A text as readers will see it. */
    @MaintainerOnly
    public RichText preview(String markdown, Language language) {
        return pages.rich(markdown, language);
    }

    /** Tells readers of a new incident. */
    @MaintainerOnly
    @Transactional
    public TellResult open(IncidentDraft draft) {
        var problems = new ArrayList<>(rules.beforeTelling(draft, Optional.empty()));
        if (draft.corrects() != null) {
            problems.add(new IncidentProblem(null, Part.CORRECTS, Kind.NOT_POSSIBLE));
        }
        if (!problems.isEmpty()) {
            return new TellResult.Invalid(problems);
        }
        var at = Moments.kept(clock.instant());
        var began = draft.beganAt();
        var id = newId(draft.en().title());
        store.open(id, draft, day(began == null ? at : began), at);
        drafts.delete(null, AuditTrail.actor());
        return told(id, 1, draft, at, "incident.opened");
    }

    /** Tells an update. Refused if the maintainer looked at an older state of the incident. */
    @MaintainerOnly
    @Transactional
    public TellResult tell(IncidentId id, long seen, IncidentDraft draft) {
        var before = find(id);
        if (before.isEmpty()) {
            return new TellResult.Gone();
        }
        if (before.get().version() != seen) {
            return new TellResult.Stale(before.get());
        }
        var problems = new ArrayList<>(
                rules.beforeTelling(draft, Optional.of(before.get().stage())));
        if (draft.corrects() != null && before.get().update(draft.corrects()).isEmpty()) {
            problems.add(new IncidentProblem(null, Part.CORRECTS, Kind.NOT_POSSIBLE));
        }
        if (!problems.isEmpty()) {
            return new TellResult.Invalid(problems);
        }
        var at = Moments.kept(clock.instant());
        if (!store.advance(id, seen, draft, at)) {
            return find(id).<TellResult>map(TellResult.Stale::new).orElseGet(TellResult.Gone::new);
        }
        drafts.delete(id, AuditTrail.actor());
        var number = before.get().updates().size() + 1;
        return told(id, number, draft, at, draft.corrects() == null ? "incident.told" : "incident.corrected");
    }

    /** Adds the Korean of an update that was told without it. Words that are there are not changed. */
    @MaintainerOnly
    @Transactional
    public KoreanResult addKorean(IncidentId id, int number, IncidentText korean) {
        var incident = find(id);
        var update = incident.flatMap(found -> found.update(number));
        if (incident.isEmpty() || update.isEmpty()) {
            return new KoreanResult.Gone();
        }
        var before = update.get();
        var problems = new ArrayList<>(rules.beforeKeeping(korean, Language.KO));
        problems.addAll(rules.unready(korean, Language.KO));
        if (!korean.advice().isEmpty() && before.en().advice().isEmpty()) {
            problems.add(new IncidentProblem(Language.EN, Part.ADVICE, Kind.MISSING));
        }
        if (!problems.isEmpty()) {
            return new KoreanResult.Invalid(problems);
        }
        var whole = before.ko().filledBy(korean);
        if (whole.equals(before.ko())
                || !updates.addKorean(id, before, whole, AuditTrail.actor(), Moments.kept(clock.instant()))) {
            return new KoreanResult.NothingMissing();
        }
        changes.announce(Incidents.TOPIC, id.value());
        if (!whole.lacksPartOf(before.en()) && !incident.get().isToldInKoreanAfter(number)) {
            news.tellInKorean(id, before.withKorean(whole));
        }
        audit.record("incident.translated", subject(id), Map.of("update", Integer.toString(number)));
        return new KoreanResult.Added(find(id).orElseThrow(), whole.lacksPartOf(before.en()));
    }

    private TellResult told(IncidentId id, int number, IncidentDraft draft, Instant at, String action) {
        updates.add(id, number, draft, AuditTrail.actor(), at);
        changes.announce(Incidents.TOPIC, id.value());
        var now = find(id).orElseThrow();
        news.tell(id, now.latest().orElseThrow());
        audit.record(
                action,
                subject(id),
                Map.of(
                        "update",
                        Integer.toString(number),
                        "severity",
                        draft.severity().name(),
                        "stage",
                        draft.stage().name()));
        return new TellResult.Told(now, number);
    }

    private IncidentId newId(String title) {
        store.lockIds();
        var words = Slugs.of(title);
        var wanted = words.isEmpty() ? "incident" : words;
        var taken = new HashSet<>(store.idsLike(wanted));
        var id = wanted;
        for (var number = 2; taken.contains(id); number++) {
            id = wanted + "-" + number;
        }
        return new IncidentId(id);
    }

    private static String subject(IncidentId id) {
        return "incident:" + id;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
