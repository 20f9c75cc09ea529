package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.FactSource;
import dev.trustdesk.portal.content.TextRules;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.trust.FakeProblem.Kind;
import dev.trustdesk.portal.trust.FakeProblem.Part;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the registry may say of a fake: complete in both languages, and never of something official. */
@Component
class FakeRules {

    private final FactSource facts;
    private final OfficialRecords official;
    private final Clock clock;

    FakeRules(FactSource facts, OfficialRecords official, Clock clock) {
        this.facts = facts;
        this.official = official;
        this.clock = clock;
    }

    List<FakeProblem> beforePublishing(FakeDraft draft) {
        var problems = new ArrayList<FakeProblem>();
        text(problems, Language.EN, Part.TITLE, draft.titleEn(), FakeDraft.TITLE_LIMIT);
        text(problems, Language.KO, Part.TITLE, draft.titleKo(), FakeDraft.TITLE_LIMIT);
        text(problems, null, Part.INDICATOR, draft.indicator(), FakeDraft.INDICATOR_LIMIT);
        text(problems, Language.EN, Part.BODY, draft.bodyEn(), FakeDraft.BODY_LIMIT);
        text(problems, Language.KO, Part.BODY, draft.bodyKo(), FakeDraft.BODY_LIMIT);
        var seen = draft.seen();
        if (seen != null && seen.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            problems.add(new FakeProblem(null, Part.SEEN, Kind.NOT_POSSIBLE));
        }
        var sign = new FakeIndicator(draft.indicator());
        if (problems.isEmpty() && callsOfficialFake(sign)) {
            problems.add(new FakeProblem(null, Part.INDICATOR, Kind.OFFICIAL));
        }
        for (var language : Language.values()) {
            if (leadsTo(sign, language == Language.EN ? draft.bodyEn() : draft.bodyKo())) {
                problems.add(new FakeProblem(language, Part.BODY, Kind.LEADS_THERE));
            }
        }
        return problems;
    }

    /** Whether a fake of that sign would take something in that is on the official list. */
    private boolean callsOfficialFake(FakeIndicator sign) {
        return official.all(Language.EN).stream()
                .filter(OfficialRecord::confirmed)
                .map(record -> PastedText.read(record.value()))
                .anyMatch(sign::matches);
    }

    private static boolean leadsTo(FakeIndicator sign, String body) {
        return TextRules.targets(body).stream().map(PastedText::read).anyMatch(sign::matches);
    }

    private void text(List<FakeProblem> problems, @Nullable Language language, Part part, String text, int limit) {
        if (text.isEmpty()) {
            problems.add(new FakeProblem(language, part, Kind.MISSING));
        } else if (!SecretGuard.checkTransactionId(text).isClean()) {
            problems.add(new FakeProblem(language, part, Kind.SECRET));
        } else if (text.length() > limit) {
            problems.add(new FakeProblem(language, part, Kind.TOO_LONG));
        } else if (InboundText.problemOfCharacters(text).isPresent() || part != Part.BODY && text.indexOf('\n') >= 0) {
            problems.add(new FakeProblem(language, part, Kind.DAMAGED));
        } else if (FactSource.keysIn(text).stream().anyMatch(key -> isUnknown(key, language))) {
            problems.add(new FakeProblem(language, part, Kind.UNKNOWN_FACT));
        } else if (part == Part.BODY) {
            harm(text).map(kind -> new FakeProblem(language, part, kind)).ifPresent(problems::add);
        }
    }

    private static Optional<Kind> harm(String body) {
        var found = TextRules.check(body);
        if (!found.unsafeLinks().isEmpty()) {
            return Optional.of(Kind.UNSAFE_LINK);
        }
        if (!found.deadLinks().isEmpty()) {
            return Optional.of(Kind.DEAD_LINK);
        }
        if (found.rawHtml()) {
            return Optional.of(Kind.RAW_HTML);
        }
        return found.hugeTable() ? Optional.of(Kind.HUGE_TABLE) : Optional.empty();
    }

    private boolean isUnknown(String fact, @Nullable Language language) {
        return facts.fact(fact, language == null ? Language.EN : language).isEmpty();
    }
}
