package dev.trustdesk.portal.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.identity.AccountAdministration;
import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.platform.Tally;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Official records and facts come in, get other names and go out by the same two people as their values change. */
@PostgresTest
class NewClaimsTest {

    @Autowired
    private Proposals proposals;

    @Autowired
    private Claims claims;

    @Autowired
    private OfficialChecks checks;

    @Autowired
    private OfficialRecords records;

    @Autowired
    private FactsGoLive job;

    @Autowired
    private AdjustableClock clock;

    private Maintainers maintainers;

    @BeforeEach
    void thePackIsImported(@Autowired PackOnDemand pack, @Autowired AccountAdministration administration)
            throws Exception {
        pack.importNow();
        maintainers = new Maintainers(administration);
    }

    @Test
    void anOfficialLinkComesInByTwoPeopleAndGoesOutByTwoPeopleWithItsHistory(@Autowired News news) {
        var wanted = official("blog", OfficialKind.WEBSITE);
        var proposed = proposed(wanted, content("Blog", "https://blog.elizaos.example"));
        assertThat(as("Jun", () -> proposals.add(wanted, draft(content("Blog", "https://blog.elizaos.example")))))
                .isInstanceOf(ProposalResult.Taken.class);
        assertThat(as("Mina", () -> proposals.approve(proposed.id()))).isInstanceOf(ProposalResult.NotYours.class);
        assertThat(maintainers.as(
                        "Jun", clock.instant().minus(Duration.ofHours(1)), () -> proposals.approve(proposed.id())))
                .isInstanceOf(ProposalResult.NotFresh.class);
        assertThat(check("https://blog.elizaos.example/post")).isInstanceOf(CheckResult.NotVerified.class);

        assertThat(approvedAndLive(proposed)).isEqualTo(Tally.of("trust.job.live", 1));
        assertThat(check("https://blog.elizaos.example/post"))
                .asInstanceOf(type(CheckResult.Official.class))
                .satisfies(found -> {
                    assertThat(found.record().label()).isEqualTo("Blog");
                    assertThat(found.record().standing().history())
                            .singleElement()
                            .satisfies(first -> {
                                assertThat(first.isFirst()).isTrue();
                                assertThat(first.reason()).isEqualTo("Why.");
                                assertThat(first.proposer()).isEqualTo("Mina");
                                assertThat(first.approver()).isEqualTo("Jun");
                            });
                });
        assertThat(news.latest(NewsTopic.FACT, "official-blog", 1))
                .singleElement()
                .satisfies(item -> assertThat(item.title().in(Language.EN)).isEqualTo("New: Blog"));

        var there = claim(wanted.ref());
        assertThat(as("Mina", () -> proposals.propose(there.ref(), there.changedAt(), draft(retired(there, null)))))
                .asInstanceOf(type(ProposalResult.Invalid.class))
                .satisfies(invalid -> assertThat(invalid.problems())
                        .containsExactly(
                                new ClaimProblem(Language.EN, ClaimProblem.Part.NOTE, ClaimProblem.Kind.MISSING)));
        var goes = as(
                "Mina",
                () -> proposals.propose(there.ref(), there.changedAt(), draft(retired(there, "The domain was sold."))));
        assertThat(approvedAndLive(((ProposalResult.Proposed) goes).proposal()))
                .isEqualTo(Tally.of("trust.job.live", 1));

        assertThat(check("https://blog.elizaos.example/post"))
                .asInstanceOf(type(CheckResult.NotVerified.class))
                .satisfies(found -> assertThat(
                                found.doubted().orElseThrow().standing().retiredAt())
                        .isEqualTo(clock.instant()));
        assertThat(claim(there.ref()).isOverdue(LocalDate.of(2040, 1, 1))).isFalse();
        assertThat(records.all(Language.KO))
                .filteredOn(record -> record.id().equals("blog"))
                .singleElement()
                .satisfies(record -> assertThat(record.standing().history())
                        .extracting(ClaimChange::status)
                        .containsExactly(ClaimStatus.RETIRED, ClaimStatus.CONFIRMED));
        assertThat(news.latest(NewsTopic.FACT, "official-blog", 1))
                .singleElement()
                .satisfies(item -> assertThat(item.title().in(Language.KO)).contains("더 이상 공식이 아님"));
    }

    @Test
    void belowAnAddressThatIsNoLongerOfficialNothingIsUnlessItIsListedAnew() {
        var docs = claim(ClaimRef.official("docs"));
        var goes = as(
                "Mina",
                () -> proposals.propose(docs.ref(), docs.changedAt(), draft(retired(docs, "Somebody else has it."))));
        approvedAndLive(((ProposalResult.Proposed) goes).proposal());

        // Another record, of a page below it, is still on the list.
        assertThat(check("https://docs.elizaos.ai/tokenomics")).isInstanceOf(CheckResult.NotVerified.class);

        approvedAndLive(proposed(
                official("docs.again", OfficialKind.WEBSITE), content("Documentation", "https://docs.elizaos.ai")));
        assertThat(check("https://docs.elizaos.ai/tokenomics")).isInstanceOf(CheckResult.Official.class);
    }

    @Test
    void whatIsThereMeanwhileIsNotPutThereTwice() {
        var first =
                proposed(official("forum", OfficialKind.WEBSITE), content("Forum", "https://forum.elizaos.example"));
        as("Jun", () -> proposals.approve(first.id()));
        assertThat(as("Sora", () -> proposals.stop(first.id(), "Wrong address.")))
                .isInstanceOf(ProposalResult.Decided.class);
        clock.advance(Duration.ofHours(1));
        assertThat(goLive().isEmpty()).isTrue();
        assertThat(as("Mina", () -> claims.find(first.ref()))).isEmpty();

        approvedAndLive(
                proposed(official("forum", OfficialKind.WEBSITE), content("Forum", "https://talk.elizaos.example")));
        assertThat(problems(official("forum", OfficialKind.WEBSITE), content("Forum", "https://x.elizaos.example")))
                .containsExactly(new ClaimProblem(null, ClaimProblem.Part.KEY, ClaimProblem.Kind.TAKEN));
        assertThat(problems(
                        official("forum2", OfficialKind.WEBSITE), content("Forum", "https://talk.elizaos.example/")))
                .containsExactly(new ClaimProblem(null, ClaimProblem.Part.VALUE, ClaimProblem.Kind.TAKEN));
    }

    @ParameterizedTest
    @CsvSource({
        "WEBSITE, just words, VALUE, WRONG_FORM",
        "WEBSITE, https://docs.elizaos.ai@evil.example, VALUE, WRONG_FORM",
        "WEBSITE, https://example.org:8443/, VALUE, WRONG_FORM",
        "CONTRACT, https://example.org, VALUE, WRONG_FORM",
        "EMAIL, somebody, VALUE, WRONG_FORM",
        "SOCIAL, @elizaos, VALUE, WRONG_FORM",
        "SOCIAL, https://x.com/elizaos_cloud, VALUE, KNOWN_FAKE",
        "EMAIL, {{fact:eliza.version}}, VALUE, NOT_CRITICAL",
        "CHAT, https://discord.com/invite/elizaos, VALUE, TAKEN",
    })
    void whatTheCheckerCouldNotVouchForIsNotTaken(
            OfficialKind kind, String value, ClaimProblem.Part part, ClaimProblem.Kind problem) {
        assertThat(problems(official("some.record", kind), content("Some", value)))
                .containsExactly(new ClaimProblem(null, part, problem));
    }

    @ParameterizedTest
    @CsvSource({"'', MISSING", "Blog, WRONG_FORM", "new, WRONG_FORM", "official-x, WRONG_FORM", "docs, TAKEN"})
    void aKeyIsReadableInAnAddress(String key, ClaimProblem.Kind problem) {
        assertThat(problems(official(key, OfficialKind.WEBSITE), content("Blog", "https://blog2.elizaos.example")))
                .containsExactly(new ClaimProblem(null, ClaimProblem.Part.KEY, problem));
    }

    @Test
    void aFactThatMoneyDependsOnNeedsTwoAndAnotherOneIsPublished() {
        var address = as("Mina", () -> claims.newFact("token.address.base", FactKind.ADDRESS, false));
        assertThat(address.critical()).isTrue();
        var proposed = proposed(address, content("Address on Base", "0x" + "1".repeat(40)));
        assertThat(proposed.newFact()).isEqualTo(FactKind.ADDRESS);
        assertThatThrownBy(() -> new Claim(
                        address.ref(),
                        FactKind.ADDRESS,
                        null,
                        address.content().guarded(false),
                        null,
                        null,
                        null,
                        false,
                        false,
                        address.changedAt()))
                .isInstanceOf(IllegalArgumentException.class);

        var holders = as("Mina", () -> claims.newFact("holders.count", FactKind.NUMBER, false));
        assertThat(as("Mina", () -> proposals.add(holders, draft(content("Holders", "1200")))))
                .isInstanceOf(ProposalResult.Published.class);
        assertThat(claim(holders.ref()).verifier()).isEqualTo("Mina");
        // One click too many.
        assertThat(problems(holders, content("Holders", "1200")))
                .containsExactly(new ClaimProblem(null, ClaimProblem.Part.KEY, ClaimProblem.Kind.TAKEN));
    }

    @Test
    void theNameAndTheUnitChangeLikeTheValueAndAreInTheHistory() {
        var supply = claim(ClaimRef.fact("supply.total"));
        var renamed = with(supply.content(), "All tokens", "모든 토큰", "tokens", "개");
        assertThat(as("Mina", () -> proposals.propose(supply.ref(), supply.changedAt(), draft(renamed))))
                .isInstanceOf(ProposalResult.Published.class);

        var now = claim(supply.ref());
        assertThat(now.content().label(Language.KO)).isEqualTo("모든 토큰");
        assertThat(as("Mina", () -> claims.history(now, Language.EN)).getFirst())
                .satisfies(change -> {
                    assertThat(change.wasUnit()).isEqualTo("elizaOS");
                    assertThat(change.unit()).isEqualTo("tokens");
                    assertThat(change.label()).isEqualTo("All tokens");
                    assertThat(change.was()).isEqualTo(change.became());
                });
    }

    @Test
    void aFactStaysWhileTextsRelyOnIt() {
        var ratio = claim(ClaimRef.fact("migration.ratio"));
        assertThat(as("Mina", () -> proposals.propose(ratio.ref(), ratio.changedAt(), draft(retired(ratio, "Gone.")))))
                .asInstanceOf(type(ProposalResult.Invalid.class))
                .satisfies(invalid -> assertThat(invalid.problems())
                        .containsExactly(
                                new ClaimProblem(null, ClaimProblem.Part.STATUS, ClaimProblem.Kind.STILL_MENTIONED)));
    }

    @Test
    void thePreviewOfAFactThatHoldsAnAddressShowsTheOfficialRecordAndTheFrontPage() {
        var address = claim(ClaimRef.fact("token.address.solana"));
        assertThat(as("Mina", () -> claims.affected(address, address.content())))
                .extracting(Claims.Affected::path)
                .contains("/security/official/token-solana");
        var phase = claim(ClaimRef.fact("migration.phase"));
        assertThat(as("Mina", () -> claims.affected(phase, phase.content())))
                .extracting(Claims.Affected::path)
                .contains("/", "");
    }

    private Claim official(String id, OfficialKind kind) {
        return as("Mina", () -> claims.newOfficial(id, kind));
    }

    private Proposal proposed(Claim wanted, ClaimContent content) {
        var result = as("Mina", () -> proposals.add(wanted, draft(content)));
        assertThat(result).isInstanceOf(ProposalResult.Proposed.class);
        return ((ProposalResult.Proposed) result).proposal();
    }

    private List<ClaimProblem> problems(Claim wanted, ClaimContent content) {
        var result = as("Mina", () -> proposals.add(wanted, draft(content)));
        return result instanceof ProposalResult.Invalid(var problems) ? problems : List.of();
    }

    private Tally approvedAndLive(Proposal proposed) {
        assertThat(as("Jun", () -> proposals.approve(proposed.id()))).isInstanceOf(ProposalResult.Decided.class);
        clock.advance(Duration.ofMinutes(31));
        return goLive();
    }

    private static ClaimDraft draft(ClaimContent content) {
        return new ClaimDraft(content, "Why.", "이유입니다.");
    }

    private ClaimContent content(String label, String value) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new ClaimContent(
                label,
                label,
                value,
                value,
                null,
                null,
                null,
                null,
                ClaimStatus.CONFIRMED,
                today,
                Confidence.STATED,
                List.of("docs-tok"),
                List.of(),
                true);
    }

    private static ClaimContent retired(Claim claim, String note) {
        var now = claim.content();
        return new ClaimContent(
                now.labelEn(),
                now.labelKo(),
                now.valueEn(),
                now.valueKo(),
                now.unitEn(),
                now.unitKo(),
                note,
                note,
                ClaimStatus.RETIRED,
                now.asOf(),
                now.confidence(),
                now.sources(),
                now.passages(),
                now.critical());
    }

    private static ClaimContent with(ClaimContent now, String labelEn, String labelKo, String unitEn, String unitKo) {
        return new ClaimContent(
                labelEn,
                labelKo,
                now.valueEn(),
                now.valueKo(),
                unitEn,
                unitKo,
                now.noteEn(),
                now.noteKo(),
                now.status(),
                now.asOf(),
                now.confidence(),
                now.sources(),
                now.passages(),
                now.critical());
    }

    private CheckResult check(String pasted) {
        return checks.check(pasted, Language.EN);
    }

    private Claim claim(ClaimRef ref) {
        return as("Mina", () -> claims.find(ref)).orElseThrow();
    }

    private Tally goLive() {
        return SystemActor.call("facts-go-live", () -> job.run(clock.instant()));
    }

    private <T> T as(String name, Supplier<T> work) {
        return maintainers.as(name, clock.instant(), work);
    }
}
