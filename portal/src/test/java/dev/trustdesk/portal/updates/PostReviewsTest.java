package dev.trustdesk.portal.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.testing.PostgresTest;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    private final Newsroom newsroom;
    private AccountId minji;
    private AccountId joon;

    PostReviewsTest(
            @Autowired PostReviews reviews,
            @Autowired PostMails mails,
            @Autowired JdbcClient sql,
            @Autowired ApplicationContext context) {
        this.reviews = reviews;
        this.mails = mails;
        this.sql = sql;
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
        newsroom.as(minji, () -> newsroom.posts().publish(reviewed.id(), reviewed.version()));
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
    void aChangeOfTheTextTakesTheReviewAway() {
        var asked = asked(newsroom.draft(minji));
        var reviewed = done(newsroom.as(joon, () -> reviews.approve(asked.id(), asked.version())));

        assertThat(saved(minji, reviewed, "Something else").review())
                .satisfies(review -> assertThat(review.isDone()).isFalse());
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
            assertThat(java.util.List.of(first.get(), second.get()))
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
                        java.util.List.of(new PostProblem(Language.EN, PostProblem.Part.TITLE, PostProblem.Kind.GAP))));
    }

    @Test
    void theOthersAreAskedByMailInTheirLanguageUntilSomebodyHasReviewed() {
        var asked = asked(newsroom.draft(minji));
        assertThat(sql.sql("select payload ->> 'account' from notifications.outbox")
                        .query(String.class)
                        .list())
                .containsExactly(joon.toString());

        var payload = Map.of("post", asked.id().toString(), "account", joon.toString());
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
