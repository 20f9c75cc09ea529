package dev.trustdesk.portal.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.notifications.NewsItem;
import dev.trustdesk.portal.notifications.NewsText;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.trust.IncidentProblem.Kind;
import dev.trustdesk.portal.trust.IncidentProblem.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
@WithMockUser(username = "maintainer", roles = "MAINTAINER")
class IncidentEditingTest {

    private static final IncidentText ENGLISH = new IncidentText(
            "Fake claim site", "Whoever opens the link", "Do **not** connect a wallet.", "A site asks for approvals.");
    private static final IncidentText KOREAN =
            new IncidentText("가짜 청구 사이트", "링크를 여는 사람", "지갑을 연결하지 마십시오.", "승인을 요구하는 사이트가 있습니다.");

    @Autowired
    private IncidentEditing editing;

    @Autowired
    private Incidents incidents;

    @Autowired
    private IncidentDrafts drafts;

    @Autowired
    private News news;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AdjustableClock clock;

    @BeforeEach
    void now() {
        clock.reset();
    }

    @Test
    void anIncidentIsToldInBothLanguagesAndPinnedWhileItIsOpenAndBad() {
        var told = opened(draft(IncidentSeverity.S1, IncidentStage.INVESTIGATING, KOREAN));
        assertThat(told.id().path()).startsWith("/security/incidents/fake-claim-site");
        assertThat(shown(told, Language.KO)).satisfies(incident -> {
            assertThat(incident.title()).isEqualTo(new Worded("가짜 청구 사이트", Language.KO));
            assertThat(incident.isPinned()).isTrue();
            assertThat(incident.nextUpdateDue()).isEqualTo(clock.instant().plus(Duration.ofHours(4)));
        });
        assertThat(pinned(told)).isTrue();

        var over = told(told, draft(IncidentSeverity.S1, IncidentStage.RESOLVED, KOREAN));
        assertThat(pinned(over)).isFalse();
        assertThat(shown(over, Language.EN).nextUpdateDue()).isNull();
        assertThat(pinned(opened(draft(IncidentSeverity.S3, IncidentStage.INVESTIGATING, KOREAN))))
                .isFalse();
    }

    @Test
    void everyUpdateIsOneItemOfNewsAndInKoreanOnlyIfAllOfItIsThere() {
        var first = opened(draft(IncidentSeverity.S2, IncidentStage.INVESTIGATING, IncidentText.BLANK));
        told(first, draft(IncidentSeverity.S2, IncidentStage.IDENTIFIED, KOREAN));

        assertThat(news.latest(NewsTopic.INCIDENT, first.id().value(), 10))
                .extracting(
                        NewsItem::path,
                        item -> item.title().en(),
                        item -> item.title().ko())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                first.id().path(),
                                "S2, Cause found, not fixed: Fake claim site",
                                "S2, 원인 확인, 미해결: 가짜 청구 사이트"),
                        org.assertj.core.groups.Tuple.tuple(
                                first.id().path(), "S2, Being investigated: Fake claim site", null));
        assertThat(news.latest(NewsTopic.INCIDENT, first.id().value(), 1)
                        .getFirst()
                        .summary()
                        .en())
                .contains("Do not connect a wallet.", "What is affected: Whoever opens the link")
                .doesNotContain("**");
    }

    @Test
    void updatesGoOnAfterResolvedAndAReviewOnlyFollowsThat() {
        var open = opened(draft(IncidentSeverity.S2, IncidentStage.INVESTIGATING, KOREAN));
        assertThat(editing.tell(
                        open.id(), open.version(), draft(IncidentSeverity.S2, IncidentStage.POSTMORTEM, KOREAN)))
                .isEqualTo(invalid(null, Part.STAGE, Kind.NOT_POSSIBLE));

        var resolved = told(open, draft(IncidentSeverity.S2, IncidentStage.RESOLVED, KOREAN));
        var reviewed = told(resolved, draft(IncidentSeverity.S2, IncidentStage.POSTMORTEM, KOREAN));
        assertThat(reviewed.next().stage()).isEqualTo(IncidentStage.RESOLVED);
        var again = told(reviewed, draft(IncidentSeverity.S2, IncidentStage.INVESTIGATING, KOREAN));
        assertThat(again.updates()).extracting(IncidentUpdate::number).containsExactly(1, 2, 3, 4);
        assertThat(pinned(again)).isTrue();
        assertThat(editing.tell(again.id(), again.version(), draft(IncidentSeverity.S2, IncidentStage.UNKNOWN, KOREAN)))
                .isInstanceOf(TellResult.Invalid.class);
    }

    @Test
    void whatWasToldStaysAndACorrectionIsAnEntryOfItsOwn() {
        var first = opened(draft(IncidentSeverity.S2, IncidentStage.INVESTIGATING, KOREAN));
        clock.advance(Duration.ofMinutes(5));
        var base = draft(IncidentSeverity.S2, IncidentStage.INVESTIGATING, KOREAN);
        var correction = new IncidentDraft(
                base.severity(), base.stage(), base.every(), null, 1, withBody("It was another site."), KOREAN);
        var now = told(first, correction);

        assertThat(now.updates().getFirst().en().body()).isEqualTo("A site asks for approvals.");
        assertThat(now.updates().getLast()).satisfies(update -> {
            assertThat(update.corrects()).isEqualTo(1);
            assertThat(update.at()).isEqualTo(clock.instant());
        });
        assertThat(editing.tell(
                        now.id(),
                        now.version(),
                        new IncidentDraft(base.severity(), base.stage(), base.every(), null, 9, ENGLISH, KOREAN)))
                .isEqualTo(invalid(null, Part.CORRECTS, Kind.NOT_POSSIBLE));
        assertThatThrownBy(
                        () -> database.sql("update trust.incident_update set body_ko = 'x' where body_ko is not null")
                                .update())
                .rootCause()
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.sql("update trust.incident_update set body_en = 'x'")
                        .update())
                .as("not even a right to")
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(
                        () -> database.sql("delete from trust.incident_update").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void theKoreanMayComeLaterOnceAndReadersGetTheEnglishUntilThen() {
        var half = new IncidentText("가짜 청구 사이트", "", "", "");
        var told = opened(draft(IncidentSeverity.S2, IncidentStage.INVESTIGATING, half));
        assertThat(shown(told, Language.KO).latest().orElseThrow()).satisfies(note -> {
            assertThat(note.koreanPending()).isTrue();
            assertThat(note.title().language()).isEqualTo(Language.KO);
            assertThat(note.affected()).isEqualTo(new Worded("Whoever opens the link", Language.EN));
            assertThat(note.body().language()).isEqualTo(Language.EN);
            assertThat(note.body().html(LinkStyle.SITE).html()).contains("approvals");
        });
        assertThat(shown(told, Language.EN).latest().orElseThrow().koreanPending())
                .isFalse();

        var other = new IncidentText("다른 제목", KOREAN.affected(), KOREAN.advice(), KOREAN.body());
        assertThat(editing.addKorean(told.id(), 1, other))
                .asInstanceOf(type(KoreanResult.Added.class))
                .satisfies(added -> assertThat(added.stillPending()).isFalse());
        assertThat(shown(told, Language.KO).latest().orElseThrow()).satisfies(note -> {
            assertThat(note.title().text()).as("words that are there stay").isEqualTo("가짜 청구 사이트");
            assertThat(note.koreanPending()).isFalse();
        });
        assertThat(editing.addKorean(told.id(), 1, other)).isInstanceOf(KoreanResult.NothingMissing.class);
    }

    @Test
    void koreanThatComesLaterIsNewsOnceForThoseWhoReadItUnlessTheyKnowMore() {
        var first = opened(draft(IncidentSeverity.S2, IncidentStage.INVESTIGATING, IncidentText.BLANK));
        editing.addKorean(first.id(), 1, new IncidentText(KOREAN.title(), "", "", ""));
        assertThat(news(first)).as("half a warning is none").hasSize(1);
        editing.addKorean(first.id(), 1, KOREAN);
        editing.addKorean(first.id(), 1, KOREAN);
        assertThat(news(first)).hasSize(2).first().satisfies(item -> {
            assertThat(item.readers()).containsExactly(Language.KO);
            assertThat(item.title())
                    .isEqualTo(new NewsText("S2, Being investigated: Fake claim site", "S2, 조사 중: 가짜 청구 사이트"));
            assertThat(item.summary().ko())
                    .startsWith("2026-11-22 21:00 KST")
                    .contains("업데이트 1의 한국어", "지갑을 연결하지 마십시오.");
        });
        assertThat(NewsItem.forReaders(news(first), Language.KO)).hasSize(1);
        assertThat(NewsItem.forReaders(news(first), Language.EN)).hasSize(1);

        var second = told(first, draft(IncidentSeverity.S2, IncidentStage.IDENTIFIED, IncidentText.BLANK));
        var third = told(second, draft(IncidentSeverity.S2, IncidentStage.RESOLVED, KOREAN));
        assertThat(editing.addKorean(third.id(), 2, KOREAN)).isInstanceOf(KoreanResult.Added.class);
        assertThat(news(first))
                .as("who knows that it is over is not told that it was found")
                .filteredOn(NewsItem::koreanOnly)
                .hasSize(1);
    }

    @Test
    void ofTwoEditorsOneIsFirstAndTheOtherIsShownWhatWasTold() throws Exception {
        var told = opened(draft(IncidentSeverity.S2, IncidentStage.INVESTIGATING, KOREAN));
        Supplier<Callable<TellResult>> tell = () -> new DelegatingSecurityContextCallable<>(() ->
                editing.tell(told.id(), told.version(), draft(IncidentSeverity.S2, IncidentStage.IDENTIFIED, KOREAN)));
        try (var threads = Executors.newFixedThreadPool(4)) {
            // All of them have looked at the incident before the first may write.
            var telling = Objects.requireNonNull(transaction.execute(status -> {
                database.sql("select 1 from trust.incident where id = ? for update")
                        .param(told.id().value())
                        .query()
                        .singleRow();
                var four = Stream.generate(tell).limit(4).map(threads::submit).toList();
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                    while (waiting() < four.size()) {
                        Thread.onSpinWait();
                    }
                });
                return four;
            }));
            var results = new ArrayList<TellResult>();
            for (var one : telling) {
                results.add(one.get());
            }
            assertThat(results).filteredOn(TellResult.Told.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(TellResult.Stale.class::isInstance)
                    .hasSize(3)
                    .allSatisfy(
                            stale -> assertThat(((TellResult.Stale) stale).now().latest())
                                    .hasValueSatisfying(
                                            update -> assertThat(update.stage()).isEqualTo(IncidentStage.IDENTIFIED)));
        }
        assertThat(editing.find(told.id()).orElseThrow().updates()).hasSize(2);
    }

    @Test
    void whatReadersShouldNotGetIsRefusedAndNothingIsHalfTold() {
        var before = editing.all().size();
        var secret = withBody("zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong");
        assertThat(open(secret)).isEqualTo(invalid(Language.EN, Part.BODY, Kind.SECRET));
        assertThat(open(withBody("The ratio is {{fact:no.such.fact}}.")))
                .isEqualTo(invalid(Language.EN, Part.BODY, Kind.UNKNOWN_FACT));
        assertThat(open(withBody("Fixed at ___ UTC."))).isEqualTo(invalid(Language.EN, Part.BODY, Kind.UNFILLED));
        assertThat(open(new IncidentText("Title", "two\nlines", "Wait.", "Body")))
                .isEqualTo(invalid(Language.EN, Part.AFFECTED, Kind.DAMAGED));
        assertThat(open(new IncidentText("Title", "All", "", "Body")))
                .isEqualTo(invalid(Language.EN, Part.ADVICE, Kind.MISSING));
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        assertThat(editing.open(new IncidentDraft(
                        IncidentSeverity.S4,
                        IncidentStage.INVESTIGATING,
                        Duration.ofMinutes(1),
                        tomorrow,
                        null,
                        ENGLISH,
                        KOREAN)))
                .isEqualTo(new TellResult.Invalid(List.of(
                        new IncidentProblem(null, Part.EVERY, Kind.NOT_POSSIBLE),
                        new IncidentProblem(null, Part.BEGAN, Kind.NOT_POSSIBLE))));
        assertThat(editing.all()).hasSize(before);
    }

    @Test
    void markupAndBadLinksOfStaffAreRefusedLikeAnybodys() {
        assertThat(open(withBody("<script>alert(1)</script>\n\n[here](javascript:alert(1)) [there](nowhere)")))
                .isEqualTo(new TellResult.Invalid(Stream.of(Kind.DEAD_LINK, Kind.UNSAFE_LINK, Kind.RAW_HTML)
                        .map(kind -> new IncidentProblem(Language.EN, Part.BODY, kind))
                        .toList()));
        assertThat(open(withBody("| a |\n|---|\n" + "x\n".repeat(4_000))))
                .isEqualTo(invalid(Language.EN, Part.BODY, Kind.HUGE_TABLE));
    }

    @Test
    void theStarterPackLeavesAloneWhatWasToldHere(@Autowired PackOnDemand pack, @Autowired IncidentTarget target)
            throws Exception {
        pack.importNow();
        var packed = editing.find(new IncidentId("main-site-miner")).orElseThrow();
        assertThat(packed.updates()).isEmpty();
        assertThat(packed.body()).isNotNull();
        told(packed, draft(IncidentSeverity.S2, IncidentStage.MONITORING, KOREAN));

        database.sql("update content.document set hash = sha256('x') where kind = 'incidents'")
                .update();
        pack.importNow();
        target.removed("incident.main-site-miner", "all");

        assertThat(editing.find(packed.id())).hasValueSatisfying(now -> {
            assertThat(now.stage()).isEqualTo(IncidentStage.MONITORING);
            assertThat(now.updates()).hasSize(1);
            assertThat(now.body()).as("what the records say stays below").isNotNull();
        });
        target.removed("incident.migration-site-approvals", "all");
        assertThat(editing.find(new IncidentId("migration-site-approvals"))).isEmpty();
    }

    @Test
    void aDraftIsKeptWhileItIsWrittenWithoutSecretsAndGoesWhenItIsTold() {
        drafts.discard(null);
        var written = draft(IncidentSeverity.S2, IncidentStage.IDENTIFIED, IncidentText.BLANK);
        var kept = ((KeepDraftResult.Kept) drafts.keep(null, written, 0, 0)).draft();
        assertThat(drafts.mine(null))
                .hasValueSatisfying(mine -> assertThat(mine.draft()).isEqualTo(written));
        assertThat(drafts.keep(null, written, 0, 0))
                .as("a window that has fallen behind")
                .isInstanceOf(KeepDraftResult.Elsewhere.class);
        assertThat(drafts.keep(
                        null,
                        new IncidentDraft(
                                written.severity(),
                                written.stage(),
                                written.every(),
                                null,
                                null,
                                withBody("zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong"),
                                KOREAN),
                        0,
                        kept.version()))
                .isInstanceOf(KeepDraftResult.Refused.class);
        assertThat(drafts.mine(null).orElseThrow().draft()).isEqualTo(written);

        opened(written);
        assertThat(drafts.mine(null)).isEmpty();
        assertThat(drafts.keep(new IncidentId("no-such"), written, 0, 0)).isInstanceOf(KeepDraftResult.Gone.class);
    }

    @Test
    @WithMockUser(username = "support", roles = "SUPPORT")
    void nobodyElseTellsReaders() {
        assertThatThrownBy(() -> open(ENGLISH)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.mine(null)).isInstanceOf(AccessDeniedException.class);
    }

    // Not the view of activity: a transaction sees that as it was when it first looked.
    private int waiting() {
        return database.sql("select count(distinct pid) from pg_locks where not granted")
                .query(Integer.class)
                .single();
    }

    private boolean pinned(KeptIncident incident) {
        return incidents.pinned(Language.EN).stream()
                .anyMatch(pinned -> pinned.id().equals(incident.id()));
    }

    private Incident shown(KeptIncident kept, Language language) {
        return incidents.all(language).stream()
                .filter(incident -> incident.id().equals(kept.id()))
                .findFirst()
                .orElseThrow();
    }

    private TellResult open(IncidentText english) {
        return editing.open(new IncidentDraft(
                IncidentSeverity.S3,
                IncidentStage.INVESTIGATING,
                Duration.ofHours(4),
                null,
                null,
                english,
                IncidentText.BLANK));
    }

    private KeptIncident opened(IncidentDraft draft) {
        return ((TellResult.Told) editing.open(draft)).now();
    }

    private List<NewsItem> news(KeptIncident incident) {
        return news.latest(NewsTopic.INCIDENT, incident.id().value(), 9);
    }

    private KeptIncident told(KeptIncident before, IncidentDraft draft) {
        return ((TellResult.Told) editing.tell(before.id(), before.version(), draft)).now();
    }

    private static IncidentDraft draft(IncidentSeverity severity, IncidentStage stage, IncidentText korean) {
        Instant unknown = null;
        return new IncidentDraft(severity, stage, severity.every(), unknown, null, ENGLISH, korean);
    }

    private static IncidentText withBody(String body) {
        return new IncidentText(ENGLISH.title(), ENGLISH.affected(), ENGLISH.advice(), body);
    }

    private static TellResult invalid(Language language, Part part, Kind kind) {
        return new TellResult.Invalid(List.of(new IncidentProblem(language, part, kind)));
    }
}
