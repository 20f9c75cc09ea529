package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.FactSource;
import dev.trustdesk.portal.content.TextRules;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.trust.IncidentProblem.Kind;
import dev.trustdesk.portal.trust.IncidentProblem.Part;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an update must be before it is kept, and before it is told. The Korean may come later; then the page says so. */
@Component
class IncidentRules {

    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofDays(14);

    private final FactSource facts;
    private final Clock clock;

    IncidentRules(FactSource facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    private record Written(Language language, Part part, String text, int limit, boolean oneLine) {}

    /** Why it cannot be kept, not even as a draft. */
    List<IncidentProblem> beforeKeeping(IncidentDraft draft) {
        var problems = new ArrayList<IncidentProblem>();
        for (var language : Language.values()) {
            problems.addAll(beforeKeeping(draft.in(language), language));
        }
        if (draft.every().compareTo(SHORTEST) < 0 || draft.every().compareTo(LONGEST) > 0) {
            problems.add(new IncidentProblem(null, Part.EVERY, Kind.NOT_POSSIBLE));
        }
        return problems;
    }

    List<IncidentProblem> beforeKeeping(IncidentText text, Language language) {
        return parts(text, language).stream()
                .flatMap(part -> flaw(part).stream().map(kind -> new IncidentProblem(language, part.part(), kind)))
                .toList();
    }

    /**
     * Why readers should not get it.
     *
     * @param before the stage until now; empty for a new incident
     */
    List<IncidentProblem> beforeTelling(IncidentDraft draft, Optional<IncidentStage> before) {
        var problems = new ArrayList<>(beforeKeeping(draft));
        var english = draft.en();
        missing(problems, Part.TITLE, english.title());
        missing(problems, Part.AFFECTED, english.affected());
        missing(problems, Part.BODY, english.body());
        if (draft.stage().isOpen() || !draft.ko().advice().isEmpty()) {
            missing(problems, Part.ADVICE, english.advice());
        }
        for (var language : Language.values()) {
            problems.addAll(unready(draft.in(language), language));
        }
        if (!draft.stage().mayFollow(before)) {
            problems.add(new IncidentProblem(null, Part.STAGE, Kind.NOT_POSSIBLE));
        }
        var began = draft.beganAt();
        if (before.isEmpty() && began != null && began.isAfter(clock.instant())) {
            problems.add(new IncidentProblem(null, Part.BEGAN, Kind.NOT_POSSIBLE));
        }
        return problems;
    }

    /** What may stand in a draft, but not on a page. */
    List<IncidentProblem> unready(IncidentText text, Language language) {
        var problems = new ArrayList<IncidentProblem>();
        for (var part : parts(text, language)) {
            if (part.text().contains(IncidentTemplate.BLANK)) {
                problems.add(new IncidentProblem(language, part.part(), Kind.UNFILLED));
            }
            if (FactSource.keysIn(part.text()).stream()
                    .anyMatch(key -> facts.fact(key, language).isEmpty())) {
                problems.add(new IncidentProblem(language, part.part(), Kind.UNKNOWN_FACT));
            }
            if (!part.oneLine()) {
                problems.addAll(harms(part));
            }
        }
        return problems;
    }

    private static List<IncidentProblem> harms(Written part) {
        var found = TextRules.check(part.text());
        var kinds = new ArrayList<Kind>();
        if (!found.deadLinks().isEmpty()) {
            kinds.add(Kind.DEAD_LINK);
        }
        if (!found.unsafeLinks().isEmpty()) {
            kinds.add(Kind.UNSAFE_LINK);
        }
        if (found.rawHtml()) {
            kinds.add(Kind.RAW_HTML);
        }
        if (found.hugeTable()) {
            kinds.add(Kind.HUGE_TABLE);
        }
        return kinds.stream()
                .map(kind -> new IncidentProblem(part.language(), part.part(), kind))
                .toList();
    }

    private static void missing(List<IncidentProblem> problems, Part part, String text) {
        if (text.isEmpty()) {
            problems.add(new IncidentProblem(Language.EN, part, Kind.MISSING));
        }
    }

    private static List<Written> parts(IncidentText text, Language language) {
        return List.of(
                new Written(language, Part.TITLE, text.title(), IncidentText.TITLE_LIMIT, true),
                new Written(language, Part.AFFECTED, text.affected(), IncidentText.AFFECTED_LIMIT, true),
                new Written(language, Part.ADVICE, text.advice(), IncidentText.ADVICE_LIMIT, false),
                new Written(language, Part.BODY, text.body(), IncidentText.BODY_LIMIT, false));
    }

    private static Optional<Kind> flaw(Written part) {
        if (!SecretGuard.checkTransactionId(part.text()).isClean()) {
            return Optional.of(Kind.SECRET);
        }
        if (part.text().length() > part.limit()) {
            return Optional.of(Kind.TOO_LONG);
        }
        return InboundText.problemOfCharacters(part.text()).isPresent()
                        || part.oneLine() && part.text().indexOf('\n') >= 0
                ? Optional.of(Kind.DAMAGED)
                : Optional.empty();
    }
}
