package dev.trustdesk.portal.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.platform.AuditEntry;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.updates.UpdatesSettings.Review;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may say that a post is right, and what makes that word worthless again. */
@PostgresTest
class PostReviewsTest {

    private final PostReviews reviews;
    private final PostMails mails;
    private final JdbcClient sql;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;
    private final Newsroom newsroom;
    private AccountId minji;
    private AccountId joon;

    PostReviewsTest(
            @Autowired PostReviews reviews,
            @Autowired PostMails mails,
            @Autowired JdbcClient sql,
            @Autowired Accounts accounts,
            @Autowired AuditTrail audit,
            @Autowired Clock clock,
            @Autowired ApplicationContext context) {
        this.reviews = reviews;
        this.mails = mails;
        this.sql = sql;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.newsroom = new Newsroom(context);
    }

    @BeforeEach
    void twoMaintainers() {
        sql.sql("delete from notifications.outbox").update();
        sql.sql("delete from identity.account_role").update();
        minji = newsroom.maintainer("Minji", Language.EN);
        joon = newsroom.maintainer("Joon", Language.KO);
    }

    @Test
    void anotherMaintainerReviewsAndThatIsKeptAndShown() {
        var asked = asked(newsroom.draft(minji));
        assertThat(asked.state()).isEqualTo(PostState.IN_REVIEW);

        var reviewed = done(newsroom.as(joon, () -> reviews.approve(asked.id(), asked.version())));

        assertThat(reviewed.review()).satisfies(review -> {
            assertThat(review.askedBy()).isEqualTo(minji.toString());
            assertThat(review.by()).isEqualTo(joon.toString());
        });
        newsroom.as(minji, () -> newsroom.publishing().publish(reviewed.id(), reviewed.version()));
        assertThat(newsroom.posts().find(reviewed.slug(), Language.EN))
                .hasValueSatisfying(post -> assertThat(post.reviewedAt()).isNotNull());
    }

    @Test
    void nobodyReviewsWhatTheyWroteOrAskedFor() {
        var asked = asked(newsroom.draft(minji));
        assertThat(newsroom.as(minji, () -> reviews.approve(asked.id(), asked.version())))
                .isEqualTo(new ReviewResult.OwnText());

        var changed = saved(joon, asked, "Changed by Joon");
        assertThat(newsroom.as(joon, () -> reviews.approve(changed.id(), changed.version())))
                .isEqualTo(new ReviewResult.OwnText());
        assertThatThrownBy(() -> sql.sql("update updates.post set reviewed_by = ?, reviewed_at = now() where id = ?")
                        .params(joon.toString(), asked.id().value())
                        .update())
                .as("the database refuses, too")
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whoeverOnlyAskedOrOnlyWroteIsNoReviewerEither() {
        var draft = newsroom.draft(minji);
        var asked = done(newsroom.as(joon, () -> reviews.ask(draft.id(), draft.version())));

        assertThat(newsroom.as(joon, () -> reviews.approve(asked.id(), asked.version())))
                .isEqualTo(new ReviewResult.OwnText());
        assertThat(newsroom.as(minji, () -> reviews.approve(asked.id(), asked.version())))
                .isEqualTo(new ReviewResult.OwnText());
    }

    @Test
    void aChangeOfTheTextTakesTheReviewAway() {
        var asked = asked(newsroom.draft(minji));
        var reviewed = done(newsroom.as(joon, () -> reviews.approve(asked.id(), asked.version())));

        assertThat(saved(minji, reviewed, "Something else").review())
                .satisfies(review -> assertThat(review.isDone()).isFalse());
    }

    @Test
    void whoeverChangesATextInReviewAsksForTheNextReviewOfIt() {
        var asked = asked(newsroom.draft(minji));

        var mended = saved(joon, asked, "A typo mended by its reader");
        assertThat(mended.review())
                .satisfies(review -> assertThat(review.askedBy()).isEqualTo(joon.toString()));
        assertThat(recipients()).as("asked once, then anew").containsExactly(joon.toString(), minji.toString());

        assertThat(done(newsroom.as(minji, () -> reviews.approve(mended.id(), mended.version())))
                        .isReviewed())
                .isTrue();
    }

    @Test
    void onADeskOfTwoNothingGoesOutThatNobodyElseHasRead() {
        var post = newsroom.draft(minji);
        var at = clock.instant().plus(Duration.ofHours(2));
        assertThat(newsroom.as(minji, () -> newsroom.publishing().publish(post.id(), post.version())))
                .isEqualTo(new PublishResult.Unreviewed());
        assertThat(newsroom.as(minji, () -> newsroom.publishing().schedule(post.id(), post.version(), at)))
                .isEqualTo(new PublishResult.Unreviewed());

        var reviewed = newsroom.reviewed(post, minji, joon);
        assertThat(newsroom.as(minji, () -> newsroom.publishing().schedule(reviewed.id(), reviewed.version(), at)))
                .isInstanceOf(PublishResult.Scheduled.class);

        var changed = saved(minji, find(post), "Changed after the review");
        assertThat(changed.state()).as("what goes out by itself was read").isEqualTo(PostState.IN_REVIEW);
        assertThat(changed.publishAt()).isNull();
    }

    @Test
    void aDeskOfOneAndOneThatOnlyOffersReviewsDemandNone() {
        assertThat(demand(Review.DEMANDED)).isTrue();
        assertThat(demand(Review.OFFERED)).isFalse();

        sql.sql("delete from identity.account_role where account_id = ?")
                .param(joon.value())
                .update();
        assertThat(demand(Review.DEMANDED)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong"})
    void whatIsNoReasonIsNotTaken(String said) {
        var post = newsroom.draft(minji);
        assertThat(newsroom.as(minji, () -> newsroom.publishing().publishUnreviewed(post.id(), post.version(), said)))
                .isEqualTo(new PublishResult.NoReason());

        var asked = asked(post);
        assertThat(newsroom.as(joon, () -> reviews.sendBack(asked.id(), asked.version(), said)))
                .isEqualTo(new ReviewResult.NoReason());
        assertThat(find(post).state()).isEqualTo(PostState.IN_REVIEW);
    }

    @Test
    void whatCannotWaitIsPublishedWithAReasonThatTheOthersAreToldAndReadersSeeThatNobodyHadReadIt() {
        var post = newsroom.draft(minji);

        newsroom.as(
                minji, () -> newsroom.publishing().publishUnreviewed(post.id(), post.version(), "The bridge is down."));

        assertThat(newsroom.posts().find(post.slug(), Language.EN))
                .hasValueSatisfying(read -> assertThat(read.unreviewed()).isTrue());
        assertThat(recipients()).containsExactly(joon.toString());
        assertThat(compose(payload(post, "UNREVIEWED", joon)).body()).contains("The bridge is down.");
        assertThat(audit.of(Posts.subject(post.id())))
                .extracting(AuditEntry::action)
                .contains("post.unreviewed");
    }

    @Test
    void whatWasReviewedNeedsNoReason() {
        var reviewed = newsroom.reviewed(newsroom.draft(minji), minji, joon);

        newsroom.as(
                minji, () -> newsroom.publishing().publishUnreviewed(reviewed.id(), reviewed.version(), "In a hurry."));

        assertThat(find(reviewed).unreviewedBecause()).isNull();
    }

    @Test
    void aReviewerSaysWhyItGoesBackAndThatStandsUntilTheNextReviewIsAskedFor() {
        var asked = asked(newsroom.draft(minji));

        var back = done(newsroom.as(joon, () -> reviews.sendBack(asked.id(), asked.version(), "The ratio is old.")));
        assertThat(back.state()).isEqualTo(PostState.DRAFT);
        assertThat(back.sentBack()).satisfies(word -> {
            assertThat(word.by()).isEqualTo(joon.toString());
            assertThat(word.because()).isEqualTo("The ratio is old.");
        });
        assertThat(compose(payload(back, "DECIDED", minji)).body()).contains("The ratio is old.");

        var again = asked(saved(minji, back, "With the new ratio"));
        assertThat(again.sentBack()).isNull();
        var takenBack = done(newsroom.as(minji, () -> reviews.sendBack(again.id(), again.version(), "")));
        assertThat(takenBack.sentBack()).as("by whoever asked, without a word").isNull();
    }

    @Test
    void whoeverAskedIsToldThatItIsReviewed() {
        var reviewed = newsroom.reviewed(newsroom.draft(minji), minji, joon);

        assertThat(recipients()).containsExactly(joon.toString(), minji.toString());
        assertThat(compose(payload(reviewed, "DECIDED", minji)).subject()).isEqualTo("Your post is reviewed");
    }

    @Test
    void ofTwoReviewsAtOnceOneCountsAndTheOtherIsToldWhatThePostHasBecome() throws Exception {
        var third = newsroom.maintainer("Hana", Language.EN);
        var asked = asked(newsroom.draft(minji));
        Callable<ReviewResult> byJoon = () -> newsroom.as(joon, () -> reviews.approve(asked.id(), asked.version()));
        Callable<ReviewResult> byHana = () -> newsroom.as(third, () -> reviews.approve(asked.id(), asked.version()));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(byJoon);
            var second = threads.submit(byHana);
            assertThat(List.of(first.get(), second.get()))
                    .hasAtLeastOneElementOfType(ReviewResult.Done.class)
                    .hasAtLeastOneElementOfType(ReviewResult.Stale.class);
        }
    }

    @Test
    void aPostWithAGapIsNotSentToReview() {
        var text = new PostText("Week […]", "Summary", "Text");
        var post = newsroom.draft(minji, new PostDraft(text, Newsroom.KOREAN, null));

        assertThat(newsroom.as(minji, () -> reviews.ask(post.id(), post.version())))
                .isEqualTo(new ReviewResult.Incomplete(
                        List.of(new PostProblem(Language.EN, PostProblem.Part.TITLE, PostProblem.Kind.GAP))));
    }

    @Test
    void theOthersAreAskedByMailInTheirLanguageUntilSomebodyHasReviewed() {
        var asked = asked(newsroom.draft(minji));
        assertThat(recipients()).containsExactly(joon.toString());

        var payload = payload(asked, "ASKED", joon);
        assertThat(compose(payload))
                .satisfies(mail -> assertThat(mail.body())
                        .contains("48주차", "https://desk.example/portal/publish/posts/" + asked.id()));

        newsroom.as(joon, () -> reviews.approve(asked.id(), asked.version()));
        assertThat(SystemActor.call("job:outbox", () -> mails.compose(payload))).isEmpty();
    }

    @Test
    void whoIsRemindedMustBeAMaintainer() {
        var post = newsroom.draft(minji);

        assertThat(newsroom.as(minji, () -> reviews.assign(post.id(), joon))).isTrue();
        assertThat(newsroom.as(minji, () -> reviews.assign(post.id(), new AccountId(new java.util.UUID(1, 1)))))
                .isFalse();
        assertThat(newsroom.as(minji, () -> newsroom.posts().find(post.id())).orElseThrow())
                .satisfies(found -> {
                    assertThat(found.owner()).isEqualTo(joon);
                    assertThat(found.version()).isEqualTo(post.version());
                });
    }

    private List<String> recipients() {
        return sql.sql("select payload ->> 'account' from notifications.outbox order by id")
                .query(String.class)
                .list();
    }

    private static Map<String, String> payload(Post post, String about, AccountId to) {
        return Map.of("post", post.id().toString(), "about", about, "account", to.toString());
    }

    private boolean demand(Review rule) {
        return newsroom.as(minji, () -> new ReviewDemand(new UpdatesSettings(rule), accounts).holds());
    }

    private Post find(Post post) {
        return newsroom.as(minji, () -> newsroom.posts().find(post.id())).orElseThrow();
    }

    private Mail compose(Map<String, String> payload) {
        return SystemActor.call("job:outbox", () -> mails.compose(payload)).orElseThrow();
    }

    private Post asked(Post post) {
        return done(newsroom.as(minji, () -> reviews.ask(post.id(), post.version())));
    }

    private Post saved(AccountId by, Post post, String title) {
        var text = new PostText(title, "Summary", "Text");
        var draft = new PostDraft(text, Newsroom.KOREAN, null);
        return ((SaveResult.Saved) newsroom.as(by, () -> newsroom.posts().save(post.id(), draft, post.version())))
                .post();
    }

    private static Post done(ReviewResult result) {
        return ((ReviewResult.Done) result).post();
    }
}
