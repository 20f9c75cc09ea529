package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.FactSource;
import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.trust.ClaimProblem.Kind;
import dev.trustdesk.portal.trust.ClaimProblem.Part;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an official record may name: something that the checker can compare with what readers paste, once, and no known fake. */
@Component
class OfficialRules {

    private final OfficialBook official;
    private final OfficialRecords records;
    private final OfficialChecks checks;
    private final FactBook facts;
    private final Pages pages;

    OfficialRules(OfficialBook official, OfficialRecords records, OfficialChecks checks, FactBook facts, Pages pages) {
        this.official = official;
        this.records = records;
        this.checks = checks;
        this.facts = facts;
        this.pages = pages;
    }

    Optional<ClaimProblem> problem(Claim now, OfficialKind kind, ClaimContent content) {
        var fromFacts = FactSource.keysIn(content.valueEn());
        if (!fromFacts.stream()
                .allMatch(key -> facts.entry(key).filter(FactEntry::critical).isPresent())) {
            return value(Kind.NOT_CRITICAL);
        }
        var plain = pages.plain(content.valueEn(), Language.EN);
        var named = PastedText.read(plain);
        if (!fits(kind, plain, named)) {
            return value(Kind.WRONG_FORM);
        }
        if (content.isRetired()) {
            return Optional.empty();
        }
        if (content.status() == ClaimStatus.CONFIRMED && checks.fake(named).isPresent()) {
            return value(Kind.KNOWN_FAKE);
        }
        return official.entries().stream()
                        .filter(other -> !other.id().equals(now.ref().id()) && !other.isRetired())
                        .anyMatch(other -> PastedText.read(records.value(other, Language.EN))
                                .equals(named))
                ? value(Kind.TAKEN)
                : Optional.empty();
    }

    /** Whether what is official, or was, leads where this fact says. */
    boolean takeAddressFrom(String fact) {
        return official.entries().stream()
                .anyMatch(record -> FactSource.keysIn(record.value()).contains(fact));
    }

    private static Optional<ClaimProblem> value(Kind kind) {
        return Optional.of(new ClaimProblem(null, Part.VALUE, kind));
    }

    /** Whatever says more than where it leads could never be official for the checker either. */
    private static boolean fits(OfficialKind kind, String plain, Pasted named) {
        return !PastedText.hidesCharacters(plain)
                && switch (kind) {
                    case CONTRACT -> named instanceof Pasted.Contract;
                    case EMAIL -> named instanceof Pasted.Mail && !plain.contains(":");
                    case WEBSITE, CODE, CHAT, SOCIAL, ARTICLE ->
                        named instanceof Pasted.Link link
                                && !link.otherPort()
                                && link.pretended().isEmpty();
                };
    }
}
