package dev.trustdesk.portal.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.trust.FakeProblem.Kind;
import dev.trustdesk.portal.trust.FakeProblem.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

@PostgresTest
@WithMockUser(username = "supporter", roles = "SUPPORT")
class FakeReportsTest {

    @Autowired
    private FakeReports reports;

    @Autowired
    private KnownFakes fakes;

    @Autowired
    private OfficialChecks checks;

    @Autowired
    private FakeTarget target;

    @Autowired
    private News news;

    @Autowired
    private JdbcClient database;

    @Autowired
    private AdjustableClock clock;

    private int network;

    @BeforeEach
    void thePackIsImportedAndNothingWaits(@Autowired PackOnDemand pack) throws Exception {
        clock.reset();
        pack.importNow();
        database.sql("delete from trust.fake_report").update();
        database.sql("delete from identity.shared_limit").update();
    }

    @Test
    void aReportIsKeptDefangedAndWithNothingOfWhoSentIt() {
        assertThat(report(
                        "https://elizaos-claim.example/start?a=1",
                        "At https://x.com/some.one, mail me@a.example",
                        "Ann"))
                .isInstanceOf(ReportResult.Taken.class);

        assertThat(reports.open()).singleElement().satisfies(open -> {
            assertThat(open.sign()).isEqualTo("hxxps://elizaos-claim[.]example/start?a=1");
            assertThat(open.story()).isEqualTo("At hxxps://x[.]com/some[.]one, mail me[@]a[.]example");
            assertThat(open.credit()).isEqualTo("Ann");
        });
        assertThat(database.sql("select r::text from trust.fake_report r")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains("network-"));
    }

    @Test
    void whatIsPublishedIsInTheRegistryAndTheCheckerAndTheNewsAtOnce() throws Exception {
        report("https://elizaos-claim.example/start", "", "Ann");
        report("hxxp://ELIZAOS-claim[.]example/start", "", "");
        var open = reports.open();
        assertThat(open).hasSize(2).allSatisfy(one -> assertThat(one.times()).isEqualTo(2));

        var accepted = reports.publish(open.getFirst().id(), draft("Claim page", "https://elizaos-claim.example"));
        assertThat(accepted).isEqualTo(new DecideResult.Accepted("claim-page", 2));
        assertThat(reports.open()).isEmpty();
        assertThat(fakes.all(Language.KO).getFirst()).satisfies(fake -> {
            assertThat(fake.title()).isEqualTo("가짜 청구 페이지");
            assertThat(fake.indicator()).isEqualTo("hxxps://elizaos-claim[.]example");
            assertThat(fake.reported()).isEqualTo(new KnownFake.Reported("Ann", 2, clock.instant()));
        });
        assertThat(news.latest(NewsTopic.FAKE, "claim-page", 9)).singleElement().satisfies(item -> {
            assertThat(item.title().ko()).isEqualTo("가짜 청구 페이지");
            assertThat(item.summary().en())
                    .contains("hxxps://elizaos-claim[.]example")
                    .doesNotContain("https://");
        });
        eventually(() -> assertThat(checks.check("https://elizaos-claim.example/x", Language.EN))
                .isInstanceOf(CheckResult.Fake.class));

        assertThat(report("elizaos-claim.example", "", "")).isInstanceOf(ReportResult.AlreadyKnown.class);
        assertThat(fakes.all(Language.EN).getFirst().reported())
                .extracting(KnownFake.Reported::reports)
                .isEqualTo(3);
        assertThat(reports.open()).isEmpty();
    }

    @Test
    void aReportOfOneThatIsKnownIsCountedThereOrDeclinedWithAReason() {
        report("@eliza_helper_bot", "", "");
        var id = reports.open().getFirst().id();
        assertThat(reports.addTo(id, "no-such-fake")).isInstanceOf(DecideResult.NoSuchFake.class);
        assertThat(reports.addTo(id, "fake-support-dm")).isEqualTo(new DecideResult.Accepted("fake-support-dm", 1));
        assertThat(reports.addTo(id, "fake-support-dm")).isInstanceOf(DecideResult.Decided.class);

        report("some.shop", "", "");
        var other = reports.open().getFirst().id();
        assertThat(reports.decline(other, " ")).isInstanceOf(DecideResult.NoReason.class);
        assertThat(reports.decline(other, "Sells shoes; see https://some.shop."))
                .isEqualTo(new DecideResult.Declined(1));
        assertThat(database.sql("select reason from trust.fake_report where reason is not null")
                        .query(String.class)
                        .single())
                .contains("some[.]shop");
        assertThat(reports.open()).isEmpty();
    }

    @Test
    void whatIsOfficialIsNeitherTakenNorEverPublishedAsFake() {
        assertThat(report("https://docs.elizaos.ai/tokenomics", "", "")).isInstanceOf(ReportResult.IsOfficial.class);
        assertThat(reports.open()).isEmpty();

        report("https://docs.elizaos.ai.evil.example", "", "");
        var id = reports.open().getFirst().id();
        for (var indicator : List.of("docs.elizaos.ai", ".elizaos.ai", ".ai", "https://docs.elizaos.ai")) {
            assertThat(reports.publish(id, draft("Not fake", indicator)))
                    .as(indicator)
                    .isEqualTo(new DecideResult.Invalid(List.of(new FakeProblem(null, Part.INDICATOR, Kind.OFFICIAL))));
        }
        assertThat(reports.open()).hasSize(1);
    }

    @Test
    void aFakeIsPublishedInBothLanguagesOrNotAtAll() {
        report("evil.example", "", "");
        var id = reports.open().getFirst().id();
        var half = new FakeDraft(FakeKind.WEBSITE, "Title", "", "evil.example", "Body", "", null);
        assertThat(reports.publish(id, half))
                .isEqualTo(new DecideResult.Invalid(List.of(
                        new FakeProblem(Language.KO, Part.TITLE, Kind.MISSING),
                        new FakeProblem(Language.KO, Part.BODY, Kind.MISSING))));
        assertThat(reports.open()).hasSize(1);
    }

    @Test
    void aWarningLeadsNobodyToTheFakeNorToAnythingElseThatHarms() {
        report("evil.example", "", "");
        var id = reports.open().getFirst().id();
        var link = new FakeDraft(
                FakeKind.WEBSITE,
                "T",
                "제목",
                "evil.example",
                "See <https://EVIL.example/claim>.",
                "[여기](data:,1)",
                null);
        assertThat(reports.publish(id, link))
                .isEqualTo(new DecideResult.Invalid(List.of(
                        new FakeProblem(Language.KO, Part.BODY, Kind.UNSAFE_LINK),
                        new FakeProblem(Language.EN, Part.BODY, Kind.LEADS_THERE))));
        assertThat(reports.open()).hasSize(1);
    }

    @Test
    void ofTwoDecisionsOneCounts() throws Exception {
        report("two.example", "", "");
        var id = reports.open().getFirst().id();
        var before = fakes.all(Language.EN).size();
        Supplier<Callable<DecideResult>> publish =
                () -> new DelegatingSecurityContextCallable<>(() -> reports.publish(id, draft("Two", "two.example")));
        try (var threads = Executors.newFixedThreadPool(4)) {
            var results =
                    threads.invokeAll(List.of(publish.get(), publish.get(), publish.get(), publish.get())).stream()
                            .map(java.util.concurrent.Future::resultNow)
                            .toList();
            assertThat(results)
                    .filteredOn(DecideResult.Accepted.class::isInstance)
                    .hasSize(1);
            assertThat(results)
                    .filteredOn(DecideResult.Decided.class::isInstance)
                    .hasSize(3);
        }
        assertThat(fakes.all(Language.EN)).hasSize(before + 1);
    }

    @Test
    void badReportsAreRefusedInASentenceEach() {
        assertThat(report(" ", "", "")).isEqualTo(invalid("sign", "trust.fakes.report.sign-missing"));
        assertThat(report("a".repeat(FakeReport.SIGN_LIMIT + 1), "", ""))
                .isEqualTo(invalid("sign", "trust.fakes.report.too-long"));
        assertThat(report("one\ntwo", "", "")).isEqualTo(invalid("sign", "inbound.problem.one_line"));
        assertThat(report("evil.example", "x".repeat(FakeReport.STORY_LIMIT + 1), ""))
                .isEqualTo(invalid("text", "trust.fakes.report.too-long"));
        assertThat(report("evil.example", "a\u0000b", ""))
                .isEqualTo(invalid("text", "inbound.problem.control_characters"));
        assertThat(report("evil.example", "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong", ""))
                .isInstanceOf(ReportResult.SecretFound.class);
        assertThat(reports.open()).isEmpty();
    }

    @Test
    void oneNetworkMayNotFloodTheQueue() {
        for (var i = 0; i < 6; i++) {
            assertThat(reports.report(new FakeReport("evil" + i + ".example", "", "", Language.EN), "same"))
                    .isInstanceOf(ReportResult.Taken.class);
        }
        assertThat(reports.report(new FakeReport("evil7.example", "", "", Language.EN), "same"))
                .isInstanceOf(ReportResult.TooOften.class);
        assertThat(report("evil8.example", "", "")).isInstanceOf(ReportResult.Taken.class);
    }

    @Test
    void theStarterPackDoesNotTakeThePlaceOfWhatWasPublishedHere() {
        report("evil.example", "", "");
        reports.publish(reports.open().getFirst().id(), draft("Ours", "evil.example"));
        target.removed("ours", "all");
        assertThat(fakes.all(Language.EN)).extracting(KnownFake::id).contains("ours");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/b.c?d=e.f, hxxps://a[.]example/b[.]c?d=e[.]f",
        "HTTP://A.example, hxxp://A[.]example",
        "hxxps://a[.]example, hxxps://a[.]example",
        ".elizaos.support, [.]elizaos[.]support",
        "javascript:alert(1), javascript[:]alert(1)",
        "me@mail.example, me[@]mail[.]example",
        "@handle, @handle",
        "It ends. And goes on., It ends. And goes on.",
    })
    void nothingThatIsDefangedCanBeClicked(String text, String defanged) {
        assertThat(Defanged.of(text)).isEqualTo(defanged);
        assertThat(Defanged.of(defanged)).as("once is enough").isEqualTo(defanged);
    }

    @Test
    @WithAnonymousUser
    void readersReportAndStaffDecide() {
        assertThat(report("evil.example", "", "")).isInstanceOf(ReportResult.Taken.class);
        assertThatThrownBy(reports::open).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reports.decline(1, "No")).isInstanceOf(AccessDeniedException.class);
    }

    private ReportResult report(String sign, String story, String credit) {
        return reports.report(new FakeReport(sign, story, credit, Language.EN), "network-" + network++);
    }

    private static FakeDraft draft(String title, String indicator) {
        return new FakeDraft(
                FakeKind.WEBSITE, title, "가짜 청구 페이지", indicator, "It asks for approvals.", "승인을 요구합니다.", null);
    }

    private static ReportResult invalid(String field, String key) {
        return new ReportResult.Invalid(List.of(new ReportResult.Problem(field, key)));
    }

    private static void eventually(Runnable check) {
        var until = Instant.now().plus(Duration.ofSeconds(10));
        while (true) {
            try {
                check.run();
                return;
            } catch (AssertionError e) {
                if (Instant.now().isAfter(until)) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }
}
