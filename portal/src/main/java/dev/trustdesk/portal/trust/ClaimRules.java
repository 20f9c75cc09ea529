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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a change must be before anybody is asked to approve it. */
@Component
class ClaimRules {

    private static final int MOST_SOURCES = 12;
    private static final int LONGEST_KEY = 80;

    /** As the database has it, and without what would be read as something else in an address. */
    private static final Pattern KEY = Pattern.compile("(?!new$|official-)[a-z0-9]+([.-][a-z0-9]+)*");

    private final FactSource facts;
    private final OfficialRules official;
    private final ClaimMentions mentions;
    private final SourceCatalogue catalogue;
    private final Clock clock;

    ClaimRules(
            FactSource facts, OfficialRules official, ClaimMentions mentions, SourceCatalogue catalogue, Clock clock) {
        this.facts = facts;
        this.official = official;
        this.mentions = mentions;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** A text may be in English alone, which readers of Korean are told; never in Korean alone. */
    List<ClaimProblem> problems(Claim now, ClaimDraft draft) {
        var problems = new ArrayList<ClaimProblem>();
        var content = draft.content();
        text(problems, Part.LABEL, content.labelEn(), content.labelKo(), ClaimContent.SHORT, true);
        text(problems, Part.UNIT, content.unitEn(), content.unitKo(), ClaimContent.SHORT, false);
        text(problems, Part.REASON, draft.reasonEn(), draft.reasonKo(), ClaimContent.SHORT, true);
        var doubted = content.status() != ClaimStatus.CONFIRMED;
        text(problems, Part.NOTE, content.noteEn(), content.noteKo(), ClaimContent.LONG, doubted);
        value(problems, now, content);
        status(problems, now, content);
        critical(problems, now, content);
        if (content.asOf().isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            problems.add(new ClaimProblem(null, Part.AS_OF, Kind.IN_THE_FUTURE));
        }
        sources(problems, content);
        return problems;
    }

    /** Of something new: how it would be called in texts and addresses, for good. */
    List<ClaimProblem> problemsOfKey(ClaimRef ref, Optional<Claim> there) {
        var key = ref.id();
        if (key.isBlank()) {
            return List.of(new ClaimProblem(null, Part.KEY, Kind.MISSING));
        }
        if (key.length() > LONGEST_KEY) {
            return List.of(new ClaimProblem(null, Part.KEY, Kind.TOO_LONG));
        }
        if (!KEY.matcher(key).matches()) {
            return List.of(new ClaimProblem(null, Part.KEY, Kind.WRONG_FORM));
        }
        return there.isPresent() ? List.of(new ClaimProblem(null, Part.KEY, Kind.TAKEN)) : List.of();
    }

    /** Whether readers of Korean would lack something that the change says in English. */
    static boolean koreanPending(@Nullable FactKind kind, ClaimDraft draft) {
        var content = draft.content();
        return isBlank(draft.reasonKo())
                || isBlank(content.labelKo())
                || (!isBlank(content.unitEn()) && isBlank(content.unitKo()))
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
        var findings = TextRules.check(text);
        if (!findings.deadLinks().isEmpty()) {
            problems.add(new ClaimProblem(language, part, Kind.DEAD_LINK));
        }
        if (!findings.unsafeLinks().isEmpty()) {
            problems.add(new ClaimProblem(language, part, Kind.UNSAFE_LINK));
        }
        if (findings.rawHtml()) {
            problems.add(new ClaimProblem(language, part, Kind.RAW_HTML));
        }
        if (findings.hugeTable()) {
            problems.add(new ClaimProblem(language, part, Kind.HUGE_TABLE));
        }
    }

    private void value(List<ClaimProblem> problems, Claim now, ClaimContent content) {
        var kind = now.factKind();
        var officialKind = now.officialKind();
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
        } else if (officialKind != null) {
            official.problem(now, officialKind, content).ifPresent(problems::add);
        }
    }

    private void status(List<ClaimProblem> problems, Claim now, ClaimContent content) {
        var retires = content.isRetired() && !now.content().isRetired();
        if (now.isNew() && retires || now.officialKind() == null && content.status() == ClaimStatus.UNCONFIRMED) {
            problems.add(new ClaimProblem(null, Part.STATUS, Kind.WRONG_FORM));
        } else if (retires
                && now.ref().kind() == ClaimKind.FACT
                && isMentioned(now.ref().id())) {
            problems.add(new ClaimProblem(null, Part.STATUS, Kind.STILL_MENTIONED));
        } else if (retires
                && now.content().noteEn() != null
                && Objects.equals(content.noteEn(), now.content().noteEn())) {
            // The checker shows the note: it must not go on praising what was taken back.
            problems.add(new ClaimProblem(Language.EN, Part.NOTE, Kind.SAYS_NOT_WHY));
        }
    }

    private void critical(List<ClaimProblem> problems, Claim now, ClaimContent content) {
        var kind = now.factKind();
        if (content.critical()) {
            return;
        }
        if (kind == null || kind.isAlwaysCritical()) {
            problems.add(new ClaimProblem(null, Part.CRITICAL, Kind.CRITICAL_BY_KIND));
        } else if (official.takeAddressFrom(now.ref().id())) {
            problems.add(new ClaimProblem(null, Part.CRITICAL, Kind.SOURCE_OF_ADDRESS));
        }
    }

    private boolean isMentioned(String key) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> !mentions.of(key, language).isEmpty());
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
