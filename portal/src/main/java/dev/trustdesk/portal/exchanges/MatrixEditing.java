package dev.trustdesk.portal.exchanges;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.content.Evidence;
import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.content.RichText;
import dev.trustdesk.portal.content.Slugs;
import dev.trustdesk.portal.exchanges.ExchangeEntry.CellEntry;
import dev.trustdesk.portal.exchanges.ExchangeEntry.Standing;
import dev.trustdesk.portal.exchanges.ExchangeEntry.Whole;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.MaintainerOnly;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TypedText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The matrix as maintainers work on it. A change is published at once, with a reason, into the row's public history; two who change the
 * same row are kept apart by its version.
 */
@Service
public class MatrixEditing {

    private final ExchangeStore exchanges;
    private final CellStore cells;
    private final RowRules rules;
    private final RowHistory history;
    private final Pages pages;
    private final Accounts accounts;
    private final Changes changes;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    MatrixEditing(
            ExchangeStore exchanges,
            CellStore cells,
            RowRules rules,
            RowHistory history,
            Pages pages,
            Accounts accounts,
            Changes changes,
            AuditTrail audit,
            Texts texts,
            Clock clock) {
        this.exchanges = exchanges;
        this.cells = cells;
        this.rules = rules;
        this.history = history;
        this.pages = pages;
        this.accounts = accounts;
        this.changes = changes;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** Every row in its order, hidden ones too. */
    @MaintainerOnly
    public List<EditedRow> all() {
        var byExchange = cells.all();
        return exchanges.all().stream()
                .map(exchange -> edited(new Whole(exchange, byExchange.getOrDefault(exchange.id(), List.of()))))
                .toList();
    }

    @MaintainerOnly
    public Optional<EditedRow> find(String slug) {
        return whole(slug).map(MatrixEditing::edited);
    }

    /** A text as readers will see it. */
    @MaintainerOnly
    public RichText preview(String markdown, Language language) {
        return pages.rich(markdown, language);
    }

    /** What publishing this would change of what readers see now; nothing if the row is gone. */
    @MaintainerOnly
    public List<Difference> differences(String slug, ExchangeDraft draft) {
        return whole(slug)
                .map(before -> {
                    var exchange = before.exchange();
                    var after = DraftRow.applied(draft, before, exchange.verification(), exchange.standing(), today());
                    return RowDifferences.between(before, after);
                })
                .orElse(List.of());
    }

    /** Publishes a row. Refused if somebody else changed it since it was {@code seen}, or without a reason in both languages. */
    @MaintainerOnly
    @Transactional
    public RowResult publish(String slug, long seen, ExchangeDraft draft, Bilingual reason, Check check) {
        var found = whole(slug);
        if (found.isEmpty()) {
            return new RowResult.Gone();
        }
        var before = found.get();
        if (before.exchange().standing().version() != seen) {
            return new RowResult.Stale(edited(before));
        }
        var author = author();
        var now = Moments.kept(clock.instant());
        var verification = verification(before, draft, check, author, now);
        var standing = before.exchange().standing();
        var after = DraftRow.applied(
                draft, before, verification, standing.editedBy(author.by(), now, standing.shown()), today());
        var isSame = RowDifferences.between(before, after).isEmpty();
        if (isSame) {
            return check instanceof Check.NotCompared
                    ? new RowResult.Unchanged()
                    : kept(before, after, Deed.VERIFIED, author, null, now);
        }
        var problems = rules.problems(draft, reason, verification != null, today());
        return problems.isEmpty()
                ? kept(before, after, Deed.PUBLISHED, author, DraftRow.cleaned(reason), now)
                : new RowResult.Invalid(problems);
    }

    /** Shows a row to readers, or hides it. Its history stays. */
    @MaintainerOnly
    @Transactional
    public RowResult show(String slug, long seen, boolean shown, Bilingual reason) {
        var found = whole(slug);
        if (found.isEmpty()) {
            return new RowResult.Gone();
        }
        var before = found.get();
        var standing = before.exchange().standing();
        if (standing.version() != seen) {
            return new RowResult.Stale(edited(before));
        }
        if (standing.shown() == shown) {
            return new RowResult.Unchanged();
        }
        var problems = rules.problemsOfReason(reason);
        if (!problems.isEmpty()) {
            return new RowResult.Invalid(problems);
        }
        var author = author();
        var now = Moments.kept(clock.instant());
        var after = new Whole(before.exchange().with(standing.editedBy(author.by(), now, shown)), before.cells());
        return kept(before, after, shown ? Deed.SHOWN : Deed.HIDDEN, author, DraftRow.cleaned(reason), now);
    }

    /** Adds an exchange of which nothing is known, hidden until somebody shows it. */
    @MaintainerOnly
    @Transactional
    public AddResult add(Bilingual name, boolean korean) {
        var clean = DraftRow.cleaned(name);
        var slug = Slugs.of(clean.en());
        var problems = rules.problemsOfName(clean);
        if (!problems.isEmpty() || slug.isEmpty()) {
            return new AddResult.Invalid(
                    problems.isEmpty()
                            ? List.of(new RowProblem(null, Part.NAME, Language.EN, RowProblem.Kind.MISSING))
                            : problems);
        }
        var author = author();
        var now = Moments.kept(clock.instant());
        var row = new Whole(
                new ExchangeEntry(
                        "exchange." + slug,
                        slug,
                        clean,
                        exchanges.lastPlace() + 10,
                        korean,
                        both("exchanges.add.unverified"),
                        null,
                        new Evidence(today(), null, Confidence.UNVERIFIED, List.of()),
                        null,
                        new Standing(false, true, 0, now, author.by(), null)),
                Arrays.stream(Capability.values()).map(CellEntry::unknown).toList());
        if (!exchanges.add(row.exchange())) {
            return new AddResult.Taken(slug);
        }
        history.record(null, row, Deed.RECORDED, author, null, now);
        audit.record("exchange.added", subject(slug), Map.of());
        return new AddResult.Added(slug);
    }

    /**
     * Puts the exchanges into another order; from then on the starter pack does not move them.
     *
     * @param seen the addresses in the order in which somebody saw them
     * @param wanted the same in the order in which they are wanted
     */
    @MaintainerOnly
    @Transactional
    public OrderResult order(List<String> seen, List<String> wanted) {
        var ids = exchanges.hold().stream().collect(Collectors.toMap(ExchangeEntry::slug, ExchangeEntry::id));
        var now = exchanges.all().stream().map(ExchangeEntry::slug).toList();
        if (!now.equals(seen) || wanted.size() != seen.size() || !ids.keySet().equals(Set.copyOf(wanted))) {
            return OrderResult.STALE;
        }
        var place = 0;
        for (var slug : wanted) {
            place += 10;
            exchanges.place(ids.getOrDefault(slug, ""), place);
        }
        audit.record("exchange.ordered", "exchange:all", Map.of());
        changes.announce(RowHistory.TOPIC, "order");
        return OrderResult.ORDERED;
    }

    private RowResult kept(
            Whole before, Whole after, Deed deed, Author author, @Nullable Bilingual reason, Instant now) {
        var slug = after.exchange().slug();
        if (!exchanges.replace(after.exchange(), before.exchange().standing().version())) {
            return whole(slug)
                    .<RowResult>map(row -> new RowResult.Stale(edited(row)))
                    .orElseGet(RowResult.Gone::new);
        }
        history.record(before, after, deed, author, reason, now);
        audit.record(deed.action(), subject(slug), Map.of());
        return new RowResult.Published(edited(after));
    }

    /** A status that changed without anybody having compared the row is no longer what was verified. */
    private static @Nullable Verification verification(
            Whole before, ExchangeDraft draft, Check check, Author author, Instant now) {
        return switch (check) {
            case Check.Compared(var next) -> new Verification(now, author.by(), author.name(), now.plus(next));
            case Check.NotCompared() -> {
                var same = draft.cells().stream()
                        .allMatch(cell -> before.cell(cell.capability()).status() == cell.status());
                yield same ? before.exchange().verification() : null;
            }
        };
    }

    private Optional<Whole> whole(String slug) {
        return exchanges.find(TypedText.lookedFor(slug)).map(exchange -> new Whole(exchange, cells.of(exchange.id())));
    }

    private static EditedRow edited(Whole row) {
        var exchange = row.exchange();
        var standing = exchange.standing();
        return new EditedRow(
                exchange.slug(),
                DraftRow.of(row),
                standing.shown(),
                standing.edited(),
                standing.version(),
                exchange.verification(),
                standing.changedAt(),
                standing.changedBy(),
                standing.packLeftAt());
    }

    private Author author() {
        var by = AuditTrail.actor();
        return new Author(by, accounts.nameOf(by).orElse(null));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Bilingual both(String key) {
        return new Bilingual(texts.get(Language.EN, key), texts.get(Language.KO, key));
    }

    private static String subject(String slug) {
        return "exchange:" + slug;
    }
}
