package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.FactSource;
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
        if (problems.isEmpty() && callsOfficialFake(draft.indicator())) {
            problems.add(new FakeProblem(null, Part.INDICATOR, Kind.OFFICIAL));
        }
        return problems;
    }

    /** Whether a fake of that sign would take something in that is on the official list. */
    private boolean callsOfficialFake(String indicator) {
        var sign = new FakeIndicator(indicator);
        return official.all(Language.EN).stream()
                .filter(OfficialRecord::confirmed)
                .map(record -> PastedText.read(record.value()))
                .anyMatch(sign::matches);
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
        }
    }

    private boolean isUnknown(String fact, @Nullable Language language) {
        return facts.fact(fact, language == null ? Language.EN : language).isEmpty();
    }
}
