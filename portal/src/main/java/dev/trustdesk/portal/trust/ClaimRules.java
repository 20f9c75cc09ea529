package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.FactSource;
import dev.trustdesk.portal.content.SourceCatalogue;
import dev.trustdesk.portal.content.TextRules;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.trust.ClaimProblem.Kind;
import dev.trustdesk.portal.trust.ClaimProblem.Part;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a change must be before anybody is asked to approve it. */
@Component
class ClaimRules {

    private static final int MOST_SOURCES = 12;

    private final FactSource facts;
    private final SourceCatalogue catalogue;
    private final Clock clock;

    ClaimRules(FactSource facts, SourceCatalogue catalogue, Clock clock) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** A text may be in English alone, which readers of Korean are told; never in Korean alone. */
    List<ClaimProblem> problems(Claim now, ClaimDraft draft) {
        var problems = new ArrayList<ClaimProblem>();
        var content = draft.content();
        text(problems, Part.LABEL, content.labelEn(), content.labelKo(), ClaimContent.SHORT, true);
        text(problems, Part.REASON, draft.reasonEn(), draft.reasonKo(), ClaimContent.SHORT, true);
        text(problems, Part.NOTE, content.noteEn(), content.noteKo(), ClaimContent.LONG, !content.confirmed());
        value(problems, now.factKind(), content);
        if (content.asOf().isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            problems.add(new ClaimProblem(null, Part.AS_OF, Kind.IN_THE_FUTURE));
        }
        sources(problems, content);
        return problems;
    }

    /** Whether readers of Korean would lack something that the change says in English. */
    static boolean koreanPending(@Nullable FactKind kind, ClaimContent content, @Nullable String reasonKo) {
        return isBlank(reasonKo)
                || isBlank(content.labelKo())
                || (!isBlank(content.noteEn()) && isBlank(content.noteKo()))
                || (kind == FactKind.TEXT && isBlank(content.valueKo()));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void text(
            List<ClaimProblem> problems,
            Part part,
            @Nullable String en,
            @Nullable String ko,
            int limit,
            boolean required) {
        var english = en == null ? "" : en;
        var korean = ko == null ? "" : ko;
        if (english.isBlank() && !korean.isBlank()) {
            problems.add(new ClaimProblem(Language.EN, part, Kind.ONLY_KOREAN));
        } else if (english.isBlank() && required) {
            problems.add(new ClaimProblem(Language.EN, part, Kind.MISSING));
        }
        characters(problems, Language.EN, part, english, limit);
        characters(problems, Language.KO, part, korean, limit);
    }

    private void characters(List<ClaimProblem> problems, Language language, Part part, String text, int limit) {
        if (!SecretGuard.checkTransactionId(text).isClean()) {
            problems.add(new ClaimProblem(language, part, Kind.SECRET));
        }
        if (InboundText.problemOfCharacters(text).isPresent()) {
            problems.add(new ClaimProblem(language, part, Kind.DAMAGED));
        }
        if (text.length() > limit) {
            problems.add(new ClaimProblem(language, part, Kind.TOO_LONG));
        }
        if (FactSource.keysIn(text).stream()
                .anyMatch(key -> facts.fact(key, language).isEmpty())) {
            problems.add(new ClaimProblem(language, part, Kind.UNKNOWN_FACT));
        }
        // Whether an answer or an exchange is at an address is known to their features; a broken link there is a page
        // that says so.
        var findings = TextRules.check(text, (kind, slug) -> true);
        if (!findings.deadLinks().isEmpty()) {
            problems.add(new ClaimProblem(language, part, Kind.DEAD_LINK));
        }
        if (findings.rawHtml()) {
            problems.add(new ClaimProblem(language, part, Kind.RAW_HTML));
        }
    }

    private void value(List<ClaimProblem> problems, @Nullable FactKind kind, ClaimContent content) {
        if (content.valueEn().isBlank()) {
            problems.add(new ClaimProblem(null, Part.VALUE, Kind.MISSING));
        } else if (content.valueEn().length() > ClaimContent.SHORT
                || content.valueKo().length() > ClaimContent.SHORT) {
            problems.add(new ClaimProblem(null, Part.VALUE, Kind.TOO_LONG));
        } else if (kind != null && !kind.fits(content.valueEn())) {
            problems.add(new ClaimProblem(null, Part.VALUE, Kind.WRONG_FORM));
        } else if (InboundText.problemOfCharacters(content.valueEn() + content.valueKo())
                .isPresent()) {
            problems.add(new ClaimProblem(null, Part.VALUE, Kind.DAMAGED));
        } else if (FactSource.keysIn(content.valueEn()).stream()
                .anyMatch(key -> kind != null || facts.fact(key, Language.EN).isEmpty())) {
            problems.add(new ClaimProblem(null, Part.VALUE, Kind.UNKNOWN_FACT));
        }
    }

    private void sources(List<ClaimProblem> problems, ClaimContent content) {
        if (content.sources().isEmpty()) {
            problems.add(new ClaimProblem(null, Part.SOURCES, Kind.MISSING));
        }
        if (content.sources().size() > MOST_SOURCES
                || content.sources().stream().anyMatch(tag -> tag.length() > ClaimContent.SHORT)) {
            problems.add(new ClaimProblem(null, Part.SOURCES, Kind.TOO_LONG));
        } else if (content.sources().stream()
                .anyMatch(tag -> catalogue.sources(List.of(tag), Language.EN).isEmpty())) {
            problems.add(new ClaimProblem(null, Part.SOURCES, Kind.UNKNOWN_SOURCE));
        }
        for (var passage : content.passages()) {
            if (passage.length() > ClaimContent.LONG) {
                problems.add(new ClaimProblem(null, Part.PASSAGE, Kind.TOO_LONG));
            }
            if (!SecretGuard.checkTransactionId(passage).isClean()) {
                problems.add(new ClaimProblem(null, Part.PASSAGE, Kind.SECRET));
            }
        }
    }
}
