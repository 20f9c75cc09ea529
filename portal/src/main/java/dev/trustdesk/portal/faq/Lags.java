package dev.trustdesk.portal.faq;

import dev.trustdesk.portal.platform.Language;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds out what a translation lacks: the largest change that the English text had since the revision that it translates. */
final class Lags {

    private Lags() {}

    /** Empty where nothing is lacking that a reader must know: a typo is none of that. */
    static Optional<FaqLag> of(FaqEntry shown, List<FaqRevision> history) {
        var basedOn = shown.basedOn();
        if (shown.article().language() != Language.KO || basedOn == null) {
            return Optional.empty();
        }
        var english = history.stream()
                .filter(revision -> revision.language() == Language.EN)
                .toList();
        var present = english.stream().filter(FaqRevision::live).findFirst();
        var translated = english.stream()
                .filter(revision -> revision.number() == basedOn)
                .findFirst();
        if (present.isEmpty() || translated.isEmpty()) {
            return Optional.empty();
        }
        return english.stream()
                .filter(revision -> revision.number() > basedOn
                        && revision.number() <= present.get().number())
                .map(revision -> Objects.requireNonNullElse(revision.size(), EditSize.MEDIUM))
                .max(EditSize::compareTo)
                .filter(size -> size != EditSize.TYPO)
                .map(size -> new FaqLag(size, translated.get(), present.get()));
    }
}
