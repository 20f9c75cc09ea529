package dev.trustdesk.portal.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.trustdesk.portal.content.Bilingual;
import dev.trustdesk.portal.exchanges.ExchangeDraft.Quote;
import dev.trustdesk.portal.exchanges.ExchangeDraft.Says;
import dev.trustdesk.portal.exchanges.RowProblem.Kind;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.notifications.NewsItem;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
@WithAccount(Role.MAINTAINER)
class MatrixEditingTest {

    private static final Bilingual REASON = new Bilingual("A new notice.", "새 공지가 나왔습니다.");
    private static final Check NOT_COMPARED = new Check.NotCompared();
    private static final Check FOR_A_MONTH = new Check.Compared(Duration.ofDays(30));
    private static final Quote NOTICE = new Quote("https://bithumb.example/notice/1", "입금을 재개합니다.");
    private static final Says SUSPENDED = new Says(CellStatus.SUSPENDED, new Quote("https://a.example/1", "Stopped."));
    private static final Says SUPPORTED = new Says(CellStatus.SUPPORTED, new Quote("https://b.example/1", "Open."));

    @Autowired
    private MatrixEditing editing;

    @Autowired
    private Exchanges exchanges;

    @Autowired
    private ExchangeTarget target;

    @Autowired
    private Verifications verifications;

    @Autowired
    private News news;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AdjustableClock clock;

    @BeforeEach
    void thePackIsImported(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
    }

    @Test
    @Transactional
    void aPublishedChangeIsReadAtOnceWithItsReasonAndToldInBothLanguages() {
        var row = row("bithumb");
        var before = exchanges.find("bithumb", Language.EN).orElseThrow();

        var result = editing.publish(
                "bithumb", row.version(), with(row, deposits(CellStatus.SUPPORTED, NOTICE)), REASON, FOR_A_MONTH);

        assertThat(result).isInstanceOf(RowResult.Published.class);
        var now = exchanges.find("bithumb", Language.KO).orElseThrow();
        assertThat(now.row().cell(Capability.DEPOSITS)).satisfies(cell -> {
            assertThat(cell.status()).isEqualTo(CellStatus.SUPPORTED);
            assertThat(cell.evidence())
                    .isEqualTo(new Passage(NOTICE.link(), NOTICE.words(), LocalDate.of(2026, 11, 22)));
        });
        assertThat(now.history()).hasSize(before.history().size() + 1).first().satisfies(change -> {
            assertThat(change.deed()).isEqualTo(Deed.PUBLISHED);
            assertThat(change.who()).isEqualTo("Mina Han");
            assertThat(change.reason()).isEqualTo(REASON);
            assertThat(change.differences().getFirst().statusBefore()).contains(CellStatus.SUSPENDED);
            assertThat(change.differences().getFirst().statusNow()).contains(CellStatus.SUPPORTED);
        });
        assertThat(told("bithumb").getFirst()).satisfies(item -> {
            assertThat(item.title().en()).isEqualTo("Bithumb: Deposits: Suspended → Supported");
            assertThat(item.title().ko()).isEqualTo("빗썸: 입금: 중단 → 지원");
            assertThat(item.summary().en()).contains("2025-11-17 → 2026-11-20", "Reason: A new notice.");
            assertThat(item.summary().ko()).contains("이유: 새 공지가 나왔습니다.");
            assertThat(item.path()).isEqualTo("/exchanges/bithumb");
        });
    }

    @Test
    @Transactional
    void aVerificationEndsByItselfAndIsToldOnce() {
        var row = row("bithumb");
        editing.publish(
                "bithumb", row.version(), with(row, deposits(CellStatus.SUPPORTED, NOTICE)), REASON, FOR_A_MONTH);
        var verified =
                exchanges.find("bithumb", Language.EN).orElseThrow().row().verification();
        var due = clock.instant().plus(Duration.ofDays(30));

        assertThat(verified).isNotNull();
        assertThat(verified.name()).isEqualTo("Mina Han");
        assertThat(verified.due()).isEqualTo(due);
        assertThat(verified.holds(due.minusMillis(1))).isTrue();
        assertThat(verified.holds(due)).isFalse();
        assertThat(lapsed(due.minusMillis(1))).isZero();
        assertThat(lapsed(due)).isOne();
        assertThat(lapsed(due.plusSeconds(60))).isZero();
        assertThat(told("bithumb").getFirst().title().en()).isEqualTo("Bithumb: no longer verified");
        assertThat(exchanges
                        .find("bithumb", Language.EN)
                        .orElseThrow()
                        .history()
                        .getFirst()
                        .deed())
                .isEqualTo(Deed.LAPSED);

        clock.advance(Duration.ofDays(31));
        var now = row("bithumb");
        assertThat(editing.publish("bithumb", now.version(), now.draft(), REASON, FOR_A_MONTH))
                .isInstanceOf(RowResult.Published.class);
        assertThat(told("bithumb").getFirst().title().en()).isEqualTo("Bithumb: verified again");
        assertThat(lapsed(due.plusSeconds(120))).isZero();
    }

    @Test
    @Transactional
    void aStatusThatChangesWithoutAComparisonIsNoLongerVerified() {
        var row = row("bithumb");
        editing.publish("bithumb", row.version(), row.draft(), REASON, FOR_A_MONTH);
        var verified = row("bithumb");
        assertThat(verified.verification()).isNotNull();

        editing.publish(
                "bithumb",
                verified.version(),
                with(verified, deposits(CellStatus.SUPPORTED, NOTICE)),
                REASON,
                NOT_COMPARED);

        assertThat(row("bithumb").verification()).isNull();
    }

    @Test
    @Transactional
    void everythingButUnknownNeedsEvidence() {
        var row = row("upbit");
        var bare = with(row, deposits(CellStatus.SUPPORTED, Quote.NONE));

        assertThat(problems(row, bare))
                .contains(new RowProblem(Capability.DEPOSITS, Part.EVIDENCE, null, Kind.NO_EVIDENCE));
        assertThatThrownBy(() -> database.sql("""
                        update exchanges.cell set status = 'supported', as_of = '2026-01-01', sources = '{}'
                        where capability = 'deposits'""").update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("known_only_with_evidence");
    }

    @Test
    @Transactional
    void aReasonIsNeededInBothLanguages() {
        var row = row("upbit");
        var changed = with(row, deposits(CellStatus.SUPPORTED, NOTICE));

        var result = editing.publish("upbit", row.version(), changed, new Bilingual("Why", " "), FOR_A_MONTH);

        assertThat(result)
                .isEqualTo(new RowResult.Invalid(List.of(new RowProblem(null, null, Language.KO, Kind.MISSING))));
        assertThat(row("upbit").version()).isEqualTo(row.version());
    }

    @ParameterizedTest
    @Transactional
    @ValueSource(
            strings = {
                "http://a.example/1",
                "javascript:alert(1)",
                "data:text/html,1",
                "https://u:p@a.example/",
                "no link"
            })
    void onlyHttpsLinksAreEvidence(String link) {
        var row = row("upbit");

        assertThat(problems(row, with(row, deposits(CellStatus.SUPPORTED, new Quote(link, "Words.")))))
                .contains(new RowProblem(Capability.DEPOSITS, Part.EVIDENCE, null, Kind.NOT_A_LINK));
    }

    @Test
    @Transactional
    void aTableOfTenThousandCellsAndANoteThatIsTooLongAreRefused() {
        var row = row("upbit");
        var table = "| a | b | c | d |\n|---|---|---|---|\n" + "| 1 | 2 | 3 | 4 |\n".repeat(2_500);
        var long4001 = "가".repeat(4_001);

        var problems = problems(row, with(row, noted(new Bilingual(table, long4001))));

        assertThat(problems)
                .contains(
                        new RowProblem(Capability.DEPOSITS, Part.NOTE, Language.EN, Kind.TOO_MANY_CELLS),
                        new RowProblem(Capability.DEPOSITS, Part.NOTE, Language.EN, Kind.TOO_LONG),
                        new RowProblem(Capability.DEPOSITS, Part.NOTE, Language.KO, Kind.TOO_LONG));
        assertThat(problems(row, with(row, noted(new Bilingual("{{fact:no.such}}", "")))))
                .contains(
                        new RowProblem(Capability.DEPOSITS, Part.NOTE, Language.EN, Kind.UNKNOWN_FACT),
                        new RowProblem(Capability.DEPOSITS, Part.NOTE, Language.KO, Kind.MISSING));
        assertThat(problems(
                        row,
                        with(
                                row,
                                noted(new Bilingual(
                                        "[x](javascript&colon;1) <b>x</b>", "| a |\n|---|\n" + "x\n".repeat(1_500))))))
                .containsExactly(
                        new RowProblem(Capability.DEPOSITS, Part.NOTE, Language.EN, Kind.UNSAFE_LINK),
                        new RowProblem(Capability.DEPOSITS, Part.NOTE, Language.EN, Kind.RAW_HTML),
                        new RowProblem(Capability.DEPOSITS, Part.NOTE, Language.KO, Kind.TOO_MANY_CELLS));
        assertThat(told("upbit")).isEmpty();
    }

    @Test
    @Transactional
    void theDisagreementFollowsFromWhatBothSay() {
        var row = row("upbit");
        assertThat(exchanges.find("upbit", Language.EN).orElseThrow().row().disagreement())
                .isFalse();

        editing.publish("upbit", row.version(), with(row, said(SUSPENDED, SUPPORTED)), REASON, NOT_COMPARED);

        var disputed = exchanges.find("upbit", Language.EN).orElseThrow().row();
        assertThat(disputed.disagreement()).isTrue();
        assertThat(disputed.cell(Capability.DEPOSITS).isDisputed()).isTrue();
        assertThat(disputed.cell(Capability.DEPOSITS).exchangeSays().passage().link())
                .isEqualTo("https://a.example/1");
        var again = row("upbit");
        editing.publish("upbit", again.version(), with(again, said(SUPPORTED, SUPPORTED)), REASON, NOT_COMPARED);
        assertThat(exchanges.find("upbit", Language.EN).orElseThrow().row().disagreement())
                .isFalse();
    }

    @Test
    @Transactional
    void whoeverLookedAtAnOlderVersionIsShownTheNewOne() {
        var seen = row("bithumb");
        editing.publish(
                "bithumb", seen.version(), with(seen, deposits(CellStatus.SUPPORTED, NOTICE)), REASON, NOT_COMPARED);

        var mine = with(seen, noted(new Bilingual("Mine.", "내 글.")));
        var result = editing.publish("bithumb", seen.version(), mine, REASON, NOT_COMPARED);

        assertThat(result).isInstanceOfSatisfying(RowResult.Stale.class, stale -> {
            assertThat(stale.now().version()).isEqualTo(seen.version() + 1);
            assertThat(stale.now().draft().cell(Capability.DEPOSITS).status()).isEqualTo(CellStatus.SUPPORTED);
        });
    }

    @Test
    void ofTwoWhoPublishAtOnceOneIsShownTheOthersVersion() throws Exception {
        var seen = row("kraken");
        try (var threads = Executors.newFixedThreadPool(2)) {
            // Both have looked at the row before the first may write.
            var both = Objects.requireNonNull(transaction.execute(status -> {
                database.sql("select 1 from exchanges.exchange where slug = 'kraken' for update")
                        .query()
                        .singleRow();
                var publishing = Stream.of(CellStatus.SUPPORTED, CellStatus.NOT_SUPPORTED)
                        .map(deposits -> threads.submit(publishing(seen, deposits)))
                        .toList();
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                    while (waiting() < publishing.size()) {
                        Thread.onSpinWait();
                    }
                });
                return publishing;
            }));

            assertThat(List.of(both.getFirst().get(), both.getLast().get()))
                    .hasOnlyElementsOfTypes(RowResult.Published.class, RowResult.Stale.class)
                    .extracting(Object::getClass)
                    .doesNotHaveDuplicates();
        }
        assertThat(row("kraken").version()).isEqualTo(seen.version() + 1);
        assertThat(told("kraken")).hasSize(1);
    }

    @Test
    void aRowThatWasEditedHereIsNotOverwrittenByThePack(@Autowired PackOnDemand pack) throws Exception {
        var row = row("gate");
        editing.publish("gate", row.version(), with(row, deposits(CellStatus.SUPPORTED, NOTICE)), REASON, FOR_A_MONTH);

        pack.importNow();
        assertThat(row("gate").draft().cell(Capability.DEPOSITS).status()).isEqualTo(CellStatus.SUPPORTED);
        assertThat(row("gate").packLeftAt()).isNull();

        database.sql("update content.document set hash = decode(repeat('00', 32), 'hex') where id = 'exchange.gate'")
                .update();
        pack.importNow();
        assertThat(row("gate").draft().cell(Capability.DEPOSITS).status()).isEqualTo(CellStatus.SUPPORTED);
        assertThat(row("gate").packLeftAt()).isEqualTo(clock.instant());
        assertThat(told("gate")).hasSize(1);
        target.removed("exchange.gate", "all");
        assertThat(row("gate").shown()).isTrue();
    }

    @Test
    @Transactional
    void theOrderIsChosenHereAndThePackDoesNotChangeIt(@Autowired PackOnDemand pack) throws Exception {
        var seen = editing.all().stream().map(EditedRow::slug).toList();
        var wanted = new ArrayList<>(seen);
        Collections.swap(wanted, 0, 3);

        assertThat(editing.order(seen, wanted)).isEqualTo(OrderResult.ORDERED);
        database.sql("update content.document set hash = decode(repeat('00', 32), 'hex') where kind = 'exchanges'")
                .update();
        pack.importNow();
        assertThat(exchanges.all(Language.EN)).extracting(ExchangeRow::slug).containsExactlyElementsOf(wanted);
        assertThat(editing.order(seen, wanted)).isEqualTo(OrderResult.STALE);
        assertThat(editing.order(wanted, wanted.subList(1, wanted.size()))).isEqualTo(OrderResult.STALE);
        assertThat(editing.order(wanted, Collections.nCopies(wanted.size(), "upbit")))
                .isEqualTo(OrderResult.STALE);
    }

    @Test
    @Transactional
    void aNewExchangeIsHiddenUntilItIsShownAndHidingItIsTold() {
        assertThat(editing.add(new Bilingual("New Place", "새 거래소"), true)).isEqualTo(new AddResult.Added("new-place"));
        assertThat(editing.add(new Bilingual("New  Place!", "다른 이름"), true))
                .isEqualTo(new AddResult.Taken("new-place"));
        assertThat(editing.add(new Bilingual("?!", "거래소"), true)).isInstanceOf(AddResult.Invalid.class);
        assertThat(exchanges.find("new-place", Language.EN)).isEmpty();

        var hidden = row("new-place");
        assertThat(editing.show("new-place", hidden.version(), true, ExchangeDraft.NOTHING))
                .isInstanceOf(RowResult.Invalid.class);
        editing.show("new-place", hidden.version(), true, REASON);

        assertThat(exchanges.find("new-place", Language.KO))
                .hasValueSatisfying(row -> assertThat(row.row().cells())
                        .extracting(ExchangeCell::status)
                        .containsOnly(CellStatus.UNKNOWN)
                        .hasSize(7));
        assertThat(editing.show("new-place", hidden.version(), false, REASON)).isInstanceOf(RowResult.Stale.class);
        editing.show("new-place", hidden.version() + 1, false, REASON);
        assertThat(exchanges.find("new-place", Language.EN)).isEmpty();
        assertThat(told("new-place")).extracting(NewsItem::path).containsExactly("/exchanges", "/exchanges/new-place");
    }

    @Test
    @Transactional
    void whatWasRecordedOfTheHistoryStays() {
        assertThatThrownBy(() -> database.sql("update exchanges.revision set by = 'nobody'")
                        .update())
                .hasMessageContaining("revision");
    }

    @Test
    @WithMockUser(roles = {"SUPPORT", "LEAD", "ADMINISTRATOR", "MEMBER"})
    void onlyMaintainersPublish() {
        assertThatThrownBy(() -> editing.all()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> editing.order(List.of(), List.of())).isInstanceOf(AccessDeniedException.class);
    }

    private Callable<RowResult> publishing(EditedRow seen, CellStatus deposits) {
        return new DelegatingSecurityContextCallable<>(() -> editing.publish(
                seen.slug(), seen.version(), with(seen, deposits(deposits, NOTICE)), REASON, NOT_COMPARED));
    }

    // Not the view of activity: a transaction sees that as it was when it first looked.
    private int waiting() {
        return database.sql("select count(distinct pid) from pg_locks where not granted")
                .query(Integer.class)
                .single();
    }

    private int lapsed(Instant at) {
        return SystemActor.call("verification-watch", () -> verifications.tellLapsed(at));
    }

    private List<RowProblem> problems(EditedRow row, ExchangeDraft draft) {
        var result = editing.publish(row.slug(), row.version(), draft, REASON, NOT_COMPARED);
        assertThat(result).isInstanceOf(RowResult.Invalid.class);
        return ((RowResult.Invalid) result).problems();
    }

    private List<NewsItem> told(String slug) {
        return news.latest(NewsTopic.EXCHANGE, slug, 20);
    }

    private EditedRow row(String slug) {
        return editing.find(slug).orElseThrow();
    }

    private static ExchangeDraft.Cell deposits(CellStatus status, Quote evidence) {
        return new ExchangeDraft.Cell(
                Capability.DEPOSITS,
                status,
                LocalDate.of(2026, 11, 20),
                ExchangeDraft.NOTHING,
                List.of(),
                evidence,
                Says.NOTHING,
                Says.NOTHING);
    }

    private static ExchangeDraft.Cell noted(Bilingual note) {
        return new ExchangeDraft.Cell(
                Capability.DEPOSITS, CellStatus.UNKNOWN, null, note, List.of(), Quote.NONE, Says.NOTHING, Says.NOTHING);
    }

    private static ExchangeDraft.Cell said(Says exchange, Says project) {
        return new ExchangeDraft.Cell(
                Capability.DEPOSITS,
                CellStatus.UNKNOWN,
                null,
                ExchangeDraft.NOTHING,
                List.of(),
                Quote.NONE,
                exchange,
                project);
    }

    private static ExchangeDraft with(EditedRow row, ExchangeDraft.Cell cell) {
        var draft = row.draft();
        return new ExchangeDraft(
                draft.name(),
                draft.korean(),
                draft.confidence(),
                draft.unverified(),
                draft.disagreement(),
                draft.cells().stream()
                        .map(before -> before.capability() == cell.capability() ? cell : before)
                        .toList());
    }
}
