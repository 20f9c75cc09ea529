package dev.trustdesk.portal.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.content.ContentTarget.Acceptance;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.content.PackDocument;
import dev.trustdesk.portal.content.PackDocuments;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.platform.Tally;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.updates.PostProblem.Kind;
import dev.trustdesk.portal.updates.PostProblem.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

@PostgresTest
@Transactional
@WithMockUser(username = "maintainer", roles = "MAINTAINER")
class PostsTest {

    private static final PostText ENGLISH =
            new PostText("Week 48: exchanges", "What was compared.", "## News\n\nNothing *new*.");
    private static final PostText KOREAN = new PostText("48주차: 거래소", "비교한 내용입니다.", "새 소식이 없습니다.");
    private static final PostDraft COMPLETE = new PostDraft(ENGLISH, KOREAN, null);

    @Autowired
    private Posts posts;

    @Autowired
    private PostPublishing publishing;

    @Autowired
    private PostTarget target;

    @Autowired
    private PublishScheduled task;

    @Autowired
    private AdjustableClock clock;

    @Test
    void aCompletePostIsPublishedInBothLanguagesUnderAnAddressFromItsTitle() {
        var draft = saved(posts.create(COMPLETE));

        var result = publishing.publish(draft.id(), draft.version());

        assertThat(result).isInstanceOf(PublishResult.Published.class);
        assertThat(posts.published(Language.KO)).singleElement().satisfies(post -> {
            assertThat(post.slug()).isEqualTo("week-48-exchanges");
            assertThat(post.title()).isEqualTo("48주차: 거래소");
            assertThat(post.publishedAt()).isEqualTo(clock.instant());
        });
        assertThat(posts.find("week-48-exchanges", Language.EN))
                .hasValueSatisfying(post ->
                        assertThat(post.body().html(LinkStyle.SITE).html()).contains("<em>new</em>"));
    }

    @Test
    void theListNamesAPostInTheMaintainersLanguageElseInTheOther() {
        var draft = saved(posts.create(COMPLETE));
        assertThat(posts.all(Language.KO)).extracting(PostRow::title).containsExactly("48주차: 거래소");
        assertThat(posts.all(Language.EN)).extracting(PostRow::title).containsExactly("Week 48: exchanges");

        saved(posts.save(draft.id(), new PostDraft(ENGLISH, PostText.BLANK, null), draft.version()));
        assertThat(posts.all(Language.KO)).extracting(PostRow::title).containsExactly("Week 48: exchanges");
    }

    @Test
    void aPostWithoutItsKoreanTextIsNotPublished() {
        var draft = saved(posts.create(new PostDraft(ENGLISH, PostText.BLANK, null)));

        assertThat(publishing.publish(draft.id(), draft.version()))
                .isInstanceOfSatisfying(
                        PublishResult.Incomplete.class,
                        incomplete -> assertThat(incomplete.problems())
                                .extracting(PostProblem::language, PostProblem::kind)
                                .containsOnly(org.assertj.core.groups.Tuple.tuple(Language.KO, Kind.MISSING))
                                .hasSize(3));
        assertThat(posts.published(Language.EN)).isEmpty();
    }

    @Test
    void aReferenceToAFactThatDoesNotExistIsNotPublished() {
        var text = new PostText("Title", "Summary", "The ratio is {{fact:migration.rato}}.");
        var draft = saved(posts.create(new PostDraft(text, KOREAN, null)));

        assertThat(publishing.publish(draft.id(), draft.version()))
                .isEqualTo(new PublishResult.Incomplete(
                        List.of(new PostProblem(Language.EN, Part.BODY, Kind.UNKNOWN_FACT))));
    }

    @ParameterizedTest
    @CsvSource({
        "[x](javascript&colon;alert(1)), UNSAFE_LINK",
        "[x](/faq/ratio), DEAD_LINK",
        "Words <img src=x> within, RAW_HTML",
        "TABLE, HUGE_TABLE",
    })
    void whatCouldHarmReadersIsNotPublishedAndSaysWhy(String body, Kind kind) {
        var table = "| a |\n|---|\n" + "x\n".repeat(10_000);
        var text = new PostText("Title", "Summary", body.equals("TABLE") ? table : body);
        var draft = saved(posts.create(new PostDraft(text, KOREAN, null)));

        assertThat(publishing.publish(draft.id(), draft.version()))
                .isEqualTo(new PublishResult.Incomplete(List.of(new PostProblem(Language.EN, Part.BODY, kind))));
        assertThat(posts.published(Language.EN)).isEmpty();
    }

    @Test
    void aStaleSaveIsRefusedAndShowsWhatThePostHasBecome() {
        var draft = saved(posts.create(COMPLETE));
        var other = new PostDraft(new PostText("Another title", "", ""), KOREAN, null);
        saved(posts.save(draft.id(), other, draft.version()));

        assertThat(posts.save(draft.id(), COMPLETE, draft.version()))
                .isInstanceOfSatisfying(
                        SaveResult.Stale.class,
                        stale -> assertThat(stale.now().draft().en().title()).isEqualTo("Another title"));
        assertThat(publishing.publish(draft.id(), draft.version())).isInstanceOf(PublishResult.Incomplete.class);
    }

    @Test
    void whatIsPublishedIsNotEditedAnyMore() {
        var draft = saved(posts.create(COMPLETE));
        publishing.publish(draft.id(), draft.version());
        var published = posts.find(draft.id()).orElseThrow();

        assertThat(posts.save(published.id(), COMPLETE, published.version())).isInstanceOf(SaveResult.Stale.class);
        assertThat(posts.withdrawDraft(published.id(), published.version())).isInstanceOf(WithdrawResult.Stale.class);
        assertThat(publishing.publish(published.id(), published.version())).isInstanceOf(PublishResult.Stale.class);
    }

    @Test
    void twoPostsOfOneTitleGetTwoAddresses() {
        saved(posts.create(COMPLETE));

        assertThat(saved(posts.create(COMPLETE)).slug()).isEqualTo("week-48-exchanges-2");
        assertThat(saved(posts.create(new PostDraft(PostText.BLANK, KOREAN, null)))
                        .slug())
                .isEqualTo("post");
    }

    @Test
    void aTextThatIsTooLongIsNotKept() {
        var text = new PostText("x".repeat(PostText.TITLE_LIMIT + 1), "", "");

        assertThat(posts.create(new PostDraft(text, PostText.BLANK, null)))
                .isEqualTo(new SaveResult.Invalid(List.of(new PostProblem(Language.EN, Part.TITLE, Kind.TOO_LONG))));
    }

    @Test
    void aScheduledPostAppearsWhenItsTimeHasComeAndOnlyOnce() {
        var draft = saved(posts.create(COMPLETE));
        var at = clock.instant().plus(Duration.ofHours(2));
        assertThat(publishing.schedule(draft.id(), draft.version(), at)).isInstanceOf(PublishResult.Scheduled.class);

        assertThat(run(at.minusSeconds(1))).isEqualTo(Tally.NOTHING);
        assertThat(posts.published(Language.EN)).isEmpty();
        assertThat(run(at)).isEqualTo(Tally.of("updates.job.published", 1));
        assertThat(run(at.plusSeconds(60))).isEqualTo(Tally.NOTHING);
        assertThat(posts.published(Language.EN))
                .singleElement()
                .satisfies(post -> assertThat(post.publishedAt()).isEqualTo(at));
    }

    @Test
    void aTimeThatHasPassedIsNoSchedule() {
        var draft = saved(posts.create(COMPLETE));

        assertThat(publishing.schedule(draft.id(), draft.version(), clock.instant()))
                .isEqualTo(new PublishResult.InThePast());
    }

    @Test
    void aPromiseThatWillHavePassedIsNotPublished() {
        var promised = clock.instant().plus(Duration.ofHours(1));
        var draft = saved(posts.create(new PostDraft(ENGLISH, KOREAN, promised)));
        var tooEarly = new PublishResult.Incomplete(List.of(new PostProblem(null, Part.PROMISE, Kind.TOO_EARLY)));

        assertThat(publishing.schedule(draft.id(), draft.version(), promised)).isEqualTo(tooEarly);
        publishing.schedule(draft.id(), draft.version(), promised.minusSeconds(60));
        var scheduled = posts.find(draft.id()).orElseThrow();
        assertThat(posts.save(
                        scheduled.id(), new PostDraft(ENGLISH, KOREAN, promised.minusSeconds(60)), scheduled.version()))
                .isEqualTo(new SaveResult.Invalid(tooEarly.problems()));

        clock.set(promised);
        assertThat(publishing.publish(scheduled.id(), scheduled.version())).isEqualTo(tooEarly);
    }

    @Test
    void whatIsSavedAsItIsLeavesNoTrace() {
        var draft = saved(posts.create(COMPLETE));

        assertThat(saved(posts.save(draft.id(), COMPLETE, draft.version())).version())
                .isEqualTo(draft.version());
    }

    @Test
    void aScheduledPostMustStayCompleteAndCanBeTakenBack() {
        var draft = saved(posts.create(COMPLETE));
        publishing.schedule(draft.id(), draft.version(), clock.instant().plusSeconds(60));
        var scheduled = posts.find(draft.id()).orElseThrow();

        assertThat(posts.save(draft.id(), PostDraft.BLANK, scheduled.version())).isInstanceOf(SaveResult.Invalid.class);
        assertThat(publishing.unschedule(draft.id(), scheduled.version())).isEqualTo(new WithdrawResult.Withdrawn());
        assertThat(run(clock.instant().plusSeconds(120))).isEqualTo(Tally.NOTHING);
        assertThat(posts.withdrawDraft(draft.id(), scheduled.version() + 1)).isEqualTo(new WithdrawResult.Withdrawn());
        assertThat(posts.all(Language.EN)).isEmpty();
    }

    @Test
    void theNextPostIsDueAsTheNewestOnePromisedAndLateAfterThat(@Autowired PackOnDemand pack) throws Exception {
        assertThat(posts.nextDue()).isEmpty();

        pack.importNow();

        var due = Instant.parse("2026-11-30T09:00:00Z");
        assertThat(posts.nextDue()).contains(new NextPost(due, null));
        clock.set(due.plusSeconds(1));
        assertThat(posts.nextDue()).contains(new NextPost(due, Duration.ofSeconds(1)));
    }

    @Test
    void aPostOfThePackThatSomebodyEditedIsLeftAlone() {
        target.accept(packed("2026-12-07T09:00:00Z", "From the pack."));
        target.accept(packed("2026-12-07T09:00:00Z", "From the pack, changed."));
        var waiting = posts.all(Language.EN).getFirst();
        assertThat(waiting.state()).isEqualTo(PostState.SCHEDULED);
        var post = posts.find(waiting.id()).orElseThrow();
        assertThat(post.draft().en().body()).isEqualTo("From the pack, changed.");

        saved(posts.save(post.id(), COMPLETE, post.version()));

        assertThat(target.accept(packed("2026-12-07T09:00:00Z", "Changed again.")))
                .isEqualTo(Acceptance.KEPT_EDITED);
        assertThat(posts.find(post.id()).orElseThrow().draft()).isEqualTo(COMPLETE);
    }

    @Test
    void aWaitingPostOfThePackThatWasTakenBackIsGone() {
        target.accept(packed("2026-12-07T09:00:00Z", "From the pack."));
        assertThat(posts.all(Language.KO)).hasSize(1);

        target.removed("update.invented", "en");

        assertThat(posts.all(Language.KO)).isEmpty();
    }

    @Test
    @WithAnonymousUser
    void onlyMaintainersWrite() {
        assertThatThrownBy(() -> posts.create(COMPLETE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> posts.all(Language.EN)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> publishing.publishDue(clock.instant())).isInstanceOf(AccessDeniedException.class);
        assertThat(posts.published(Language.EN)).isEmpty();
    }

    private Tally run(Instant now) {
        return SystemActor.call("job:publish-scheduled", () -> task.run(now));
    }

    private static PackDocument packed(String publishedAt, String body) {
        return PackDocuments.markdown(
                "updates", "invented", "update.invented", "en", "published_at: " + publishedAt, body);
    }

    private static Post saved(SaveResult result) {
        return ((SaveResult.Saved) result).post();
    }
}
