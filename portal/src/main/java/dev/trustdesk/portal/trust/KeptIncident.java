package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it is kept, in both languages.
 *
 * @param beganAt the hour at which it began, where more than the day is known
 * @param title as it was first told; what it is called now may stand in the updates
 * @param body what the starter pack says of it; null for one that was told in the portal
 * @param evidence how that is known; null together with it
 * @param every how often readers are told something, as long as it is open
 * @param reminders how many times staff were told that the last update is older than that
 * @param updates oldest first
 */
public record KeptIncident(
        IncidentId id,
        IncidentSeverity severity,
        IncidentStage stage,
        LocalDate startedOn,
        @Nullable Instant beganAt,
        Bilingual title,
        @Nullable Bilingual body,
        @Nullable Evidence evidence,
        Duration every,
        @Nullable Instant lastUpdateAt,
        int reminders,
        long version,
        List<IncidentUpdate> updates) {

    public KeptIncident {
        updates = List.copyOf(updates);
    }

    KeptIncident with(List<IncidentUpdate> told) {
        return new KeptIncident(
                id,
                severity,
                stage,
                startedOn,
                beganAt,
                title,
                body,
                evidence,
                every,
                lastUpdateAt,
                reminders,
                version,
                told);
    }

    public Optional<IncidentUpdate> latest() {
        return updates.isEmpty() ? Optional.empty() : Optional.of(updates.getLast());
    }

    /** The update of that number. */
    public Optional<IncidentUpdate> update(int number) {
        return updates.stream().filter(update -> update.number() == number).findFirst();
    }

    /** What it is called now. */
    public Bilingual currentTitle() {
        return latest().map(
                        update -> new Bilingual(update.en().title(), update.ko().title()))
                .orElse(title);
    }

    /** Whether Korean readers have been told something that came after that update, so that its Korean would be old news to them. */
    boolean isToldInKoreanAfter(int number) {
        return updates.stream().anyMatch(update -> update.number() > number && !update.koreanPending());
    }

    public boolean koreanPending() {
        return updates.stream().anyMatch(IncidentUpdate::koreanPending);
    }

    /** When readers are to be told something next; empty when nothing is promised. */
    public Optional<Instant> nextUpdateDue() {
        return Optional.ofNullable(lastUpdateAt).filter(last -> stage.isOpen()).map(last -> last.plus(every));
    }

    /** How many times its interval has passed since the last update. */
    int missedBy(Instant now) {
        return nextUpdateDue()
                .filter(due -> !due.isAfter(now))
                .map(due -> (int) Math.min(1_000, Duration.between(due, now).dividedBy(every) + 1))
                .orElse(0);
    }

    /** What the next update begins with: where the incident stands, and nothing of what happened since. */
    public IncidentDraft next() {
        var en = latest().map(IncidentUpdate::en).orElseGet(() -> titled(title.en()));
        var ko = latest().map(IncidentUpdate::ko).orElseGet(() -> titled(title.ko()));
        // A review is written once; whatever comes after it is news of a resolved incident.
        var goesOn = stage == IncidentStage.POSTMORTEM ? IncidentStage.RESOLVED : stage;
        return new IncidentDraft(severity, goesOn, every, beganAt, null, withoutBody(en), withoutBody(ko));
    }

    private static IncidentText titled(String title) {
        return new IncidentText(title, "", "", "");
    }

    private static IncidentText withoutBody(IncidentText text) {
        return new IncidentText(text.title(), text.affected(), text.advice(), "");
    }
}
