package dev.trustdesk.portal.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What money depends on changes by two people and with a delay; everything about it can be read afterwards. */
@PostgresTest
class ProposalsTest {

    private static final ClaimRef DEADLINE = ClaimRef.fact("migration.deadline");
    private static final ClaimRef WINDOW = ClaimRef.fact("migration.window");
    private static final ClaimRef SUPPLY = ClaimRef.fact("supply.total");
    private static final ClaimRef DOCS = ClaimRef.official("docs");

    @Autowired
    private Proposals proposals;

    @Autowired
    private Claims claims;

    @Autowired
    private Facts facts;

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

    @AfterEach
    void nothingIsLeftUnderWay() {
        for (var proposal : as("Sora", proposals::underWay)) {
            if (proposal.state() == ProposalState.OPEN) {
                as("Sora", () -> proposals.decline(proposal.id(), "Cleaning up."));
            } else {
                as("Sora", () -> proposals.stop(proposal.id(), "Cleaning up."));
            }
        }
    }

    @Test
    void aCriticalFactChangesByTwoPeopleAndADelayEverywhereAtOnce(@Autowired News news) {
        var before = value(DEADLINE, Language.EN);
        var changes = facts.find(DEADLINE.id(), Language.EN)
                .orElseThrow()
                .standing()
                .history()
                .size();
        var proposed = propose(DEADLINE, "2027-01-05", "A new date was announced.", "새 날짜가 발표되었습니다.");

        var approved = as("Jun", () -> proposals.approve(proposed.id()));
        assertThat(approved)
                .asInstanceOf(type(ProposalResult.Decided.class))
                .satisfies(decided -> assertThat(decided.proposal().liveAt())
                        .isEqualTo(clock.instant().plus(Duration.ofMinutes(30))));
        clock.advance(Duration.ofMinutes(29));
        assertThat(goLive().isEmpty()).isTrue();
        assertThat(value(DEADLINE, Language.EN)).isEqualTo(before);

        clock.advance(Duration.ofMinutes(1));
        assertThat(goLive()).isEqualTo(Tally.of("trust.job.live", 1));

        await().untilAsserted(() -> assertThat(value(DEADLINE, Language.KO)).isEqualTo("2027-01-05"));
        var standing = facts.find(DEADLINE.id(), Language.KO).orElseThrow().standing();
        assertThat(standing.koreanPending()).isFalse();
        assertThat(standing.verifier()).isEqualTo("Mina");
        assertThat(standing.history()).hasSize(changes + 1);
        assertThat(standing.history().getFirst()).satisfies(change -> {
            assertThat(change.was()).isEqualTo(before);
            assertThat(change.became()).isEqualTo("2027-01-05");
            assertThat(change.reason()).isEqualTo("새 날짜가 발표되었습니다.");
            assertThat(change.proposer()).isEqualTo("Mina");
            assertThat(change.approver()).isEqualTo("Jun");
            assertThat(change.at()).isEqualTo(clock.instant());
        });
        assertThat(news.latest(NewsTopic.FACT, "migration.deadline", 1))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.path()).isEqualTo("/facts/migration.deadline");
                    assertThat(item.summary().in(Language.EN)).contains(before + " → 2027-01-05", "announced");
                    assertThat(item.summary().koreanPending()).isFalse();
                });
        assertThat(goLive().isEmpty()).isTrue();
    }

    @Test
    void oneMayMakeAFactCriticalAndOnlyTwoMayEndThat() {
        assertThat(as("Mina", () -> guard(SUPPLY, true))).isInstanceOf(ProposalResult.Published.class);
        assertThat(claim(SUPPLY).critical()).isTrue();
        assertThat(as("Mina", () -> attempt(SUPPLY, "12000000000", "Why.", "이유입니다.", null)))
                .as("from now on nobody changes it alone")
                .isInstanceOf(ProposalResult.Proposed.class);
        nothingIsLeftUnderWay();

        var result = as("Mina", () -> guard(SUPPLY, false));
        assertThat(claim(SUPPLY).critical()).isTrue();
        var proposal = ((ProposalResult.Proposed) result).proposal();
        assertThat(as("Mina", () -> proposals.approve(proposal.id()))).isInstanceOf(ProposalResult.NotYours.class);
        as("Jun", () -> proposals.approve(proposal.id()));
        clock.advance(Duration.ofMinutes(30));
        assertThat(goLive()).isEqualTo(Tally.of("trust.job.live", 1));

        assertThat(claim(SUPPLY).critical()).isFalse();
        assertThat(as("Mina", () -> claims.history(claim(SUPPLY), Language.EN).getFirst()))
                .satisfies(change -> {
                    assertThat(change.isOfGuard()).isTrue();
                    assertThat(change.critical()).isFalse();
                    assertThat(change.proposer()).isEqualTo("Mina");
                    assertThat(change.approver()).isEqualTo("Jun");
                });
    }

    @Test
    void whatIsCriticalByItsKindOrGivesAnOfficialAddressStaysSo() {
        assertThat(as("Mina", () -> guard(ClaimRef.fact("migration.ratio"), false)))
                .isEqualTo(critical(ClaimProblem.Kind.CRITICAL_BY_KIND));
        assertThat(as("Mina", () -> guard(DOCS, false))).isEqualTo(critical(ClaimProblem.Kind.CRITICAL_BY_KIND));
        assertThat(as("Mina", () -> guard(ClaimRef.fact("security.contact"), false)))
                .isEqualTo(critical(ClaimProblem.Kind.SOURCE_OF_ADDRESS));
    }

    private static ProposalResult critical(ClaimProblem.Kind kind) {
        return new ProposalResult.Invalid(List.of(new ClaimProblem(null, ClaimProblem.Part.CRITICAL, kind)));
    }

    private ProposalResult guard(ClaimRef ref, boolean byTwo) {
        var now = claims.find(ref).orElseThrow();
        return proposals.propose(
                ref, now.changedAt(), new ClaimDraft(now.content().guarded(byTwo), "Why.", "이유입니다."));
    }

    @Test
    void whoeverProposesCannotApproveNotEvenWithAFreshSignIn() {
        var proposed = propose(DEADLINE, "2027-02-01", "Announced.", "");

        assertThat(as("Mina", () -> proposals.approve(proposed.id()))).isInstanceOf(ProposalResult.NotYours.class);
        assertThat(as("Mina", () -> proposals.decline(proposed.id(), "No.")))
                .isInstanceOf(ProposalResult.NotYours.class);
        assertThat(as("Jun", () -> proposals.withdraw(proposed.id()))).isInstanceOf(ProposalResult.NotYours.class);
        assertThat(as("Mina", () -> proposals.withdraw(proposed.id()))).isInstanceOf(ProposalResult.Decided.class);
        assertThatThrownBy(() -> SystemActor.call("job", () -> proposals.approve(proposed.id())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anApprovalNeedsASignInOfTheLastMinutes() {
        var proposed = propose(DEADLINE, "2027-02-02", "Announced.", "");

        var old = clock.instant().minus(Duration.ofMinutes(6));
        assertThat(maintainers.as("Jun", old, () -> proposals.approve(proposed.id())))
                .isInstanceOf(ProposalResult.NotFresh.class);
        assertThat(maintainers.as("Jun", old, proposals::needsFreshSignIn)).isTrue();
        assertThat(as("Jun", () -> proposals.approve(proposed.id()))).isInstanceOf(ProposalResult.Decided.class);
    }

    @Test
    void ofTwoApprovalsAtOnceOneIsTooLate() throws Exception {
        var proposed = propose(DEADLINE, "2027-02-03", "Announced.", "");
        var start = new CyclicBarrier(2);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = IntStream.range(0, 2)
                    .<Callable<ProposalResult>>mapToObj(who -> () -> as(who == 0 ? "Jun" : "Sora", () -> {
                        meet(start);
                        return proposals.approve(proposed.id());
                    }))
                    .toList();
            var results = threads.invokeAll(both);
            assertThat(List.of(results.get(0).get(), results.get(1).get()))
                    .hasAtLeastOneElementOfType(ProposalResult.Decided.class)
                    .hasAtLeastOneElementOfType(ProposalResult.TooLate.class);
        }
    }

    @Test
    void anyMaintainerStopsAnApprovedChangeBeforeItGoesLive() {
        var proposed = propose(DEADLINE, "2027-02-04", "Announced.", "");
        as("Jun", () -> proposals.approve(proposed.id()));

        assertThat(as("Sora", () -> proposals.stop(proposed.id(), " "))).isInstanceOf(ProposalResult.NoReason.class);
        assertThat(as("Sora", () -> proposals.stop(proposed.id(), "The announcement was taken back.")))
                .asInstanceOf(type(ProposalResult.Decided.class))
                .satisfies(decided -> assertThat(decided.proposal().state()).isEqualTo(ProposalState.STOPPED));

        clock.advance(Duration.ofHours(1));
        assertThat(goLive().isEmpty()).isTrue();
        assertThat(as("Sora", () -> proposals.stop(proposed.id(), "Again.")))
                .isInstanceOf(ProposalResult.TooLate.class);
    }

    @Test
    void oneProposalAtATimeAndNoneOfAnOlderState() {
        var first = propose(DOCS, "https://docs.elizaos.ai/new", "Moved.", "옮겼습니다.");
        assertThat(as("Jun", () -> attempt(DOCS, "https://docs.elizaos.ai/other", "Moved.", "", null)))
                .isInstanceOf(ProposalResult.Taken.class);
        as("Jun", () -> proposals.approve(first.id()));
        var seen = claim(DOCS).changedAt();
        clock.advance(Duration.ofMinutes(31));
        goLive();

        assertThat(as("Jun", () -> attempt(DOCS, "https://docs.elizaos.ai/other", "Moved.", "", seen)))
                .isInstanceOf(ProposalResult.Stale.class);
        assertThat(claim(DOCS).content().valueEn()).isEqualTo("https://docs.elizaos.ai/new");
    }

    @Test
    void whatIsNotCriticalIsPublishedByOneWithAReason() {
        var published = as("Mina", () -> attempt(WINDOW, "91 days", "Counted again.", "다시 세었습니다.", null));

        assertThat(published).isInstanceOf(ProposalResult.Published.class);
        assertThat(as("Mina", () -> claims.history(claims.find(WINDOW).orElseThrow(), Language.EN))
                        .getFirst())
                .satisfies(change -> {
                    assertThat(change.was()).isEqualTo("90 days");
                    assertThat(change.approved()).isFalse();
                });
        assertThat(as("Mina", () -> attempt(WINDOW, "91 days", "Counted again.", "다시.", null)))
                .isInstanceOf(ProposalResult.Unchanged.class);
    }

    @Test
    void aChangeWithoutKoreanSaysSoUntilItIsThere() {
        var proposed = propose(DEADLINE, "2027-03-01", "Announced.", "");
        assertThat(proposed.koreanPending()).isTrue();
        as("Jun", () -> proposals.approve(proposed.id()));
        clock.advance(Duration.ofMinutes(31));
        goLive();
        assertThat(claim(DEADLINE).koreanPending()).isTrue();

        var completed = as("Mina", () -> attempt(DEADLINE, "2027-03-01", "Announced.", "발표되었습니다.", null));
        assertThat(completed)
                .asInstanceOf(type(ProposalResult.Proposed.class))
                .satisfies(
                        one -> as("Jun", () -> proposals.approve(one.proposal().id())));
        clock.advance(Duration.ofMinutes(31));
        goLive();
        assertThat(claim(DEADLINE).koreanPending()).isFalse();
    }

    @Test
    void oneMaintainerChecksAFactAgainAndAnOverdueOneIsSeen() {
        clock.set(Instant.parse("2027-06-01T00:00:00Z"));
        assertThat(as("Mina", () -> claims.isOverdue(claim(DEADLINE)))).isTrue();

        assertThat(as("Mina", () -> claims.verifyAgain(DEADLINE, claim(DEADLINE).changedAt())))
                .isInstanceOf(ProposalResult.Verified.class);

        var checked = claim(DEADLINE);
        assertThat(checked.verifiedAt()).isEqualTo(LocalDate.of(2027, 6, 1));
        assertThat(checked.verifier()).isEqualTo("Mina");
        assertThat(checked.checkDue()).isEqualTo(LocalDate.of(2027, 8, 30));
        assertThat(as("Mina", () -> claims.isOverdue(checked))).isFalse();
    }

    @Test
    void whatCannotBePublishedIsRefusedWithEveryReason() {
        assertThat(problems(DEADLINE, "soon", "", ""))
                .extracting(ClaimProblem::part, ClaimProblem::kind)
                .contains(
                        tuple(ClaimProblem.Part.VALUE, ClaimProblem.Kind.WRONG_FORM),
                        tuple(ClaimProblem.Part.REASON, ClaimProblem.Kind.MISSING));
        assertThat(problems(DEADLINE, "2027-01-01", "", "이유"))
                .extracting(ClaimProblem::kind)
                .contains(ClaimProblem.Kind.ONLY_KOREAN);
        assertThat(problems(DEADLINE, "2027-01-01", "See {{fact:no.such.fact}}.", ""))
                .extracting(ClaimProblem::kind)
                .containsExactly(ClaimProblem.Kind.UNKNOWN_FACT);
        assertThat(problems(DEADLINE, "2027-01-01", "zoo ".repeat(11) + "wrong", ""))
                .extracting(ClaimProblem::kind)
                .containsExactly(ClaimProblem.Kind.SECRET);
        assertThat(problems(DEADLINE, "2027-01-01", "See [x](javascript:alert(1)).", ""))
                .extracting(ClaimProblem::kind)
                .containsExactly(ClaimProblem.Kind.UNSAFE_LINK);
        assertThat(as("Mina", () -> attempt(ClaimRef.fact("no.such.fact"), "1", "Why.", "", Instant.EPOCH)))
                .isInstanceOf(ProposalResult.Gone.class);
    }

    @Test
    void thePreviewShowsTheTextsThatMentionTheFactInBothLanguages() {
        var now = claim(ClaimRef.fact("migration.ratio"));
        var affected = as("Mina", () -> claims.affected(now, changed(now.content(), "1:7")));

        assertThat(affected).extracting(Claims.Affected::language).contains(Language.EN, Language.KO);
        assertThat(affected).anySatisfy(one -> {
            assertThat(one.path()).isEqualTo("/faq/ratio");
            assertThat(one.now()).isEqualTo("1 AI16Z = 6 elizaOS");
            assertThat(one.then()).isEqualTo("1 AI16Z = 7 elizaOS");
            assertThat(one.pieces()).hasSizeGreaterThan(1).noneMatch(piece -> piece.contains("{{fact:"));
        });
    }

    private List<ClaimProblem> problems(ClaimRef ref, String value, String reasonEn, String reasonKo) {
        var result = as("Mina", () -> attempt(ref, value, reasonEn, reasonKo, null));
        return result instanceof ProposalResult.Invalid(var problems) ? problems : List.of();
    }

    private Proposal propose(ClaimRef ref, String value, String reasonEn, String reasonKo) {
        var result = as("Mina", () -> attempt(ref, value, reasonEn, reasonKo, null));
        return result instanceof ProposalResult.Proposed(var proposal) ? proposal : failed(result);
    }

    private static Proposal failed(ProposalResult result) {
        throw new AssertionError(result.toString());
    }

    private ProposalResult attempt(
            ClaimRef ref, String value, String reasonEn, String reasonKo, @Nullable Instant seen) {
        var now = claims.find(ref);
        var content = now.map(Claim::content).orElseGet(() -> ClaimContent.nothing(LocalDate.EPOCH));
        return proposals.propose(
                ref,
                seen == null ? now.orElseThrow().changedAt() : seen,
                new ClaimDraft(changed(content, value), reasonEn, reasonKo));
    }

    private static ClaimContent changed(ClaimContent content, String value) {
        return new ClaimContent(
                content.labelEn(),
                content.labelKo(),
                value,
                value,
                content.unitEn(),
                content.unitKo(),
                content.noteEn(),
                content.noteKo(),
                content.status(),
                content.asOf(),
                content.confidence(),
                content.sources(),
                content.passages(),
                content.critical());
    }

    private Claim claim(ClaimRef ref) {
        return as("Mina", () -> claims.find(ref)).orElseThrow();
    }

    private String value(ClaimRef ref, Language language) {
        return facts.find(ref.id(), language).orElseThrow().raw();
    }

    private Tally goLive() {
        return SystemActor.call("facts-go-live", () -> job.run(clock.instant()));
    }

    private <T> T as(String name, Supplier<T> work) {
        return maintainers.as(name, clock.instant(), work);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
