package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Evidence;
import dev.trustdesk.portal.content.SourceCatalogue;
import dev.trustdesk.portal.platform.Language;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what stands behind a claim. */
@Component
class ClaimStandings {

    private final ClaimHistory history;
    private final SourceCatalogue catalogue;

    ClaimStandings(ClaimHistory history, SourceCatalogue catalogue) {
        this.history = history;
        this.catalogue = catalogue;
    }

    ClaimStanding of(FactEntry fact, Language language) {
        return standing(
                ClaimRef.fact(fact.key()),
                fact.kind(),
                fact.unit(),
                fact.note(),
                fact.evidence(),
                fact.upkeep(),
                language);
    }

    ClaimStanding of(OfficialEntry official, Language language) {
        return standing(
                ClaimRef.official(official.id()),
                null,
                null,
                official.note(),
                official.evidence(),
                official.upkeep(),
                language);
    }

    private ClaimStanding standing(
            ClaimRef ref,
            @Nullable FactKind kind,
            @Nullable Bilingual unit,
            @Nullable Bilingual note,
            Evidence evidence,
            Upkeep upkeep,
            Language language) {
        return new ClaimStanding(
                ref,
                unit == null ? null : unit.in(language),
                upkeep.verifier(),
                upkeep.checkDue(),
                upkeep.koreanPending(),
                upkeep.retiredAt(),
                language != noteLanguage(note, language),
                citations(evidence.sources(), upkeep.passages(), language),
                history.of(ref, kind, language));
    }

    /** English while there is no Korean. */
    static Language noteLanguage(@Nullable Bilingual note, Language reader) {
        return note != null && note.ko().equals(note.en()) ? Language.EN : reader;
    }

    private List<Citation> citations(List<String> tags, List<String> passages, Language language) {
        var citations = new ArrayList<Citation>();
        for (var i = 0; i < tags.size(); i++) {
            var passage = i < passages.size() ? passages.get(i) : "";
            catalogue
                    .sources(List.of(tags.get(i)), language)
                    .forEach(source -> citations.add(new Citation(source, passage)));
        }
        return citations;
    }
}
