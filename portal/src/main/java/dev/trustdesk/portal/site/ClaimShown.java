package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.model.FactDay;
import dev.trustdesk.portal.site.model.Provenance.Source;
import dev.trustdesk.portal.site.model.Standing;
import dev.trustdesk.portal.site.model.Standing.Difference;
import dev.trustdesk.portal.trust.ClaimChange;
import dev.trustdesk.portal.trust.ClaimKind;
import dev.trustdesk.portal.trust.ClaimStanding;
import dev.trustdesk.portal.trust.ClaimStatus;
import dev.trustdesk.portal.trust.Fact;
import dev.trustdesk.portal.trust.FactKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns what stands behind a claim into what the templates show, in one language. */
record ClaimShown(Wording t) {

    Standing standing(ClaimStanding standing) {
        var retiredAt = standing.retiredAt();
        var isFact = standing.ref().kind() == ClaimKind.FACT;
        return new Standing(
                standing.ref().path(),
                standing.unit(),
                name(standing.verifier()),
                standing.checkDue(),
                standing.koreanPending(),
                retiredAt == null ? null : LocalDate.ofInstant(retiredAt, ZoneOffset.UTC),
                standing.noteInEnglish(),
                standing.citations().stream()
                        .map(cited -> new Standing.Citation(
                                new Source(
                                        cited.source().title(),
                                        t.get(cited.source().kindKey()),
                                        cited.source().url()),
                                cited.passage()))
                        .toList(),
                standing.history().stream()
                        .map(change -> change(isFact, change))
                        .toList());
    }

    /** The day that a fact names; null if it names none, or no longer holds. */
    static @Nullable FactDay day(Fact fact) {
        if (fact.standing().retiredAt() != null) {
            return null;
        }
        if (fact.kind() == FactKind.DATE) {
            return new FactDay(LocalDate.parse(fact.raw()), null);
        }
        if (fact.kind() == FactKind.INSTANT) {
            var at = Instant.parse(fact.raw());
            return new FactDay(LocalDate.ofInstant(at, ZoneOffset.UTC), at);
        }
        return null;
    }

    private Standing.Change change(boolean isFact, ClaimChange change) {
        return new Standing.Change(
                change.at(),
                change.was(),
                change.became(),
                change.isFirst() ? List.of() : differences(isFact, change),
                change.reason(),
                !change.reasonPending(),
                change.reason() == null ? null : who(change));
    }

    private List<Difference> differences(boolean isFact, ClaimChange change) {
        var others = new ArrayList<Difference>();
        add(others, t.get("site.claim.note"), change.wasNote(), change.note());
        var wasConfidence = change.wasConfidence();
        var shown = new Shown(t);
        add(
                others,
                t.get("site.known.confidence"),
                wasConfidence == null ? null : shown.confidence(wasConfidence).label(),
                shown.confidence(change.confidence()).label());
        var was = change.wasStatus();
        add(
                others,
                t.get("site.claim.status"),
                was == null ? null : status(isFact, was),
                status(isFact, change.status()));
        // Older entries do not hold the name and the unit.
        var wasLabel = change.wasLabel();
        if (wasLabel != null) {
            add(others, t.get("site.claim.label"), wasLabel, change.label());
            add(others, t.get("site.claim.unit"), change.wasUnit(), change.unit());
        }
        if (change.isOfGuard()) {
            add(others, t.get("site.claim.guard"), guard(change.wasCritical()), guard(change.critical()));
        }
        return others;
    }

    private String guard(@Nullable Boolean critical) {
        return Boolean.TRUE.equals(critical) ? t.get("site.claim.guard.two") : t.get("site.claim.guard.one");
    }

    private String status(boolean isFact, ClaimStatus status) {
        return switch (status) {
            case CONFIRMED -> isFact ? t.get("site.claim.valid") : t.get("site.official.badge.confirmed");
            case UNCONFIRMED -> t.get("site.official.badge.unconfirmed");
            case RETIRED -> isFact ? t.get("site.facts.badge.retired") : t.get("site.official.badge.retired");
        };
    }

    private static void add(List<Difference> others, String what, @Nullable String was, @Nullable String became) {
        if (!Objects.equals(was, became)) {
            others.add(new Difference(
                    what, Objects.requireNonNullElse(was, "–"), Objects.requireNonNullElse(became, "–")));
        }
    }

    private String who(ClaimChange change) {
        return change.approved()
                ? t.get("site.claim.by-two", name(change.proposer()), name(change.approver()))
                : change.isFirst()
                        ? t.get("site.claim.added-by", name(change.proposer()))
                        : t.get("site.claim.by-one", name(change.proposer()));
    }

    private String name(@Nullable String name) {
        return name == null ? t.get("site.claim.pack") : t.get("site.claim.person", name);
    }
}
