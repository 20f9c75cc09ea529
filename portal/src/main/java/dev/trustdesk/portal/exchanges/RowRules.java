package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.FactSource;
import dev.trustdesk.portal.content.TextRules;
import dev.trustdesk.portal.exchanges.ExchangeDraft.Quote;
import dev.trustdesk.portal.exchanges.ExchangeDraft.Says;
import dev.trustdesk.portal.exchanges.RowProblem.Kind;
import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.Language;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a row must be before readers get it. */
@Component
class RowRules {

    static final int NAME_LIMIT = 60;
    static final int NOTE_LIMIT = 4_000;
    static final int LINK_LIMIT = 490;
    static final int QUOTE_LIMIT = 2_000;
    static final int REASON_LIMIT = 500;

    /** A note is a few sentences; a table in it has a few rows. */
    static final int MOST_BARS = 120;

    private final FactSource facts;

    RowRules(FactSource facts) {
        this.facts = facts;
    }

    /** @param verified whether the row will count as compared with its sources */
    List<RowProblem> problems(ExchangeDraft draft, Bilingual reason, boolean verified, LocalDate today) {
        var problems = new ArrayList<RowProblem>();
        name(problems, draft.name());
        text(problems, null, Part.UNVERIFIED, draft.unverified(), !verified);
        text(problems, null, Part.DISAGREEMENT, draft.disagreement(), false);
        draft.cells().forEach(cell -> cell(problems, cell, today));
        reason(problems, reason);
        return List.copyOf(problems);
    }

    List<RowProblem> problemsOfName(Bilingual name) {
        var problems = new ArrayList<RowProblem>();
        name(problems, name);
        return List.copyOf(problems);
    }

    List<RowProblem> problemsOfReason(Bilingual reason) {
        var problems = new ArrayList<RowProblem>();
        reason(problems, reason);
        return List.copyOf(problems);
    }

    private static void name(List<RowProblem> problems, Bilingual name) {
        for (var language : Language.values()) {
            var text = name.in(language);
            if (text.isBlank()) {
                problems.add(new RowProblem(null, Part.NAME, language, Kind.MISSING));
            }
            fits(problems, null, Part.NAME, language, text, NAME_LIMIT);
        }
    }

    private static void reason(List<RowProblem> problems, Bilingual reason) {
        for (var language : Language.values()) {
            var text = reason.in(language);
            if (text.isBlank()) {
                problems.add(new RowProblem(null, null, language, Kind.MISSING));
            }
            fits(problems, null, null, language, text, REASON_LIMIT);
        }
    }

    private void cell(List<RowProblem> problems, ExchangeDraft.Cell cell, LocalDate today) {
        var capability = cell.capability();
        if (!cell.status().fits(capability)) {
            problems.add(new RowProblem(capability, Part.STATUS, null, Kind.WRONG_STATUS));
        }
        var asOf = cell.asOf();
        if (cell.status() != CellStatus.UNKNOWN) {
            if (asOf == null) {
                problems.add(new RowProblem(capability, Part.AS_OF, null, Kind.MISSING));
            }
            if (cell.evidence().isEmpty() && cell.sources().isEmpty()) {
                problems.add(new RowProblem(capability, Part.EVIDENCE, null, Kind.NO_EVIDENCE));
            }
        }
        if (asOf != null && asOf.isAfter(today)) {
            problems.add(new RowProblem(capability, Part.AS_OF, null, Kind.IN_FUTURE));
        }
        text(problems, capability, Part.NOTE, cell.note(), false);
        quote(problems, capability, Part.EVIDENCE, cell.evidence(), false);
        says(problems, capability, Part.EXCHANGE_SAYS, Part.EXCHANGE_EVIDENCE, cell.exchangeSays());
        says(problems, capability, Part.PROJECT_SAYS, Part.PROJECT_EVIDENCE, cell.projectSays());
    }

    private static void says(List<RowProblem> problems, Capability capability, Part part, Part evidence, Says says) {
        var status = says.status();
        if (status == null && !says.quote().isEmpty()) {
            problems.add(new RowProblem(capability, part, null, Kind.MISSING));
        }
        if (status != null && (status == CellStatus.UNKNOWN || !status.fits(capability))) {
            problems.add(new RowProblem(capability, part, null, Kind.WRONG_STATUS));
        }
        quote(problems, capability, evidence, says.quote(), status != null);
    }

    /** A link without the words that stood there shows nothing once they are gone. */
    private static void quote(
            List<RowProblem> problems, Capability capability, Part part, Quote quote, boolean needed) {
        if (quote.isEmpty()) {
            if (needed) {
                problems.add(new RowProblem(capability, part, null, Kind.NO_EVIDENCE));
            }
            return;
        }
        if (quote.words().isBlank()) {
            problems.add(new RowProblem(capability, part, null, Kind.MISSING));
        }
        if (!isLink(InboundText.cleaned(quote.link()))) {
            problems.add(new RowProblem(capability, part, null, Kind.NOT_A_LINK));
        }
        fits(problems, capability, part, null, quote.words(), QUOTE_LIMIT);
    }

    private static boolean isLink(String link) {
        try {
            var uri = new URI(link);
            return link.length() <= LINK_LIMIT
                    && "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** In both languages, or in none. */
    private void text(
            List<RowProblem> problems, @Nullable Capability capability, Part part, Bilingual text, boolean needed) {
        var wanted = needed || !text.en().isBlank() || !text.ko().isBlank();
        for (var language : Language.values()) {
            var written = text.in(language);
            if (wanted && written.isBlank()) {
                problems.add(new RowProblem(capability, part, language, Kind.MISSING));
            }
            harmless(problems, capability, part, language, written);
            if (FactSource.keysIn(written).stream()
                    .anyMatch(key -> facts.fact(key, language).isEmpty())) {
                problems.add(new RowProblem(capability, part, language, Kind.UNKNOWN_FACT));
            }
            fits(problems, capability, part, language, written, NOTE_LIMIT);
        }
    }

    private static void harmless(
            List<RowProblem> problems, @Nullable Capability capability, Part part, Language language, String text) {
        var found = TextRules.check(text);
        if (found.hugeTable() || text.chars().filter(c -> c == '|').count() > MOST_BARS) {
            problems.add(new RowProblem(capability, part, language, Kind.TOO_MANY_CELLS));
        }
        if (!found.deadLinks().isEmpty()) {
            problems.add(new RowProblem(capability, part, language, Kind.DEAD_LINK));
        }
        if (!found.unsafeLinks().isEmpty()) {
            problems.add(new RowProblem(capability, part, language, Kind.UNSAFE_LINK));
        }
        if (found.rawHtml()) {
            problems.add(new RowProblem(capability, part, language, Kind.RAW_HTML));
        }
    }

    private static void fits(
            List<RowProblem> problems,
            @Nullable Capability capability,
            @Nullable Part part,
            @Nullable Language language,
            String text,
            int limit) {
        if (InboundText.length(text) > limit) {
            problems.add(new RowProblem(capability, part, language, Kind.TOO_LONG));
            return;
        }
        if (!SecretGuard.checkTransactionId(text).isClean()) {
            problems.add(new RowProblem(capability, part, language, Kind.SECRET));
        }
        if (InboundText.problemOfCharacters(InboundText.cleaned(text)).isPresent()) {
            problems.add(new RowProblem(capability, part, language, Kind.DAMAGED));
        }
    }
}
