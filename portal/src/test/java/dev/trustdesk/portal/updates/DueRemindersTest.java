package dev.trustdesk.portal.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is reminded of the promised post, when, and when no more. */
@PostgresTest
class DueRemindersTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final PostReviews reviews;
    private final DueReminders reminders;
    private final JdbcClient sql;
    private final AdjustableClock clock;
    private final Newsroom newsroom;
    private AccountId minji;
    private AccountId joon;

    DueRemindersTest(
            @Autowired PostReviews reviews,
            @Autowired DueReminders reminders,
            @Autowired JdbcClient sql,
            @Autowired AdjustableClock clock,
            @Autowired ApplicationContext context) {
        this.reviews = reviews;
        this.reminders = reminders;
        this.sql = sql;
        this.clock = clock;
        this.newsroom = new Newsroom(context);
    }

    @BeforeEach
    void aPromise() {
        sql.sql("delete from notifications.outbox").update();
        sql.sql("delete from identity.account_role").update();
        sql.sql(
                        "delete from updates.post_text where post_id in (select id from updates.post where state <> 'published')")
                .update();
        sql.sql("delete from updates.post where state <> 'published'").update();
        minji = newsroom.maintainer("Minji", Language.EN);
        joon = newsroom.maintainer("Joon", Language.KO);
        newsroom.published(minji);
    }

    @Test
    void allMaintainersAreRemindedOncePerStepBeforeAndAfter() {
        clock.set(due().minus(HOUR.multipliedBy(25)));
        assertThat(remindedNow()).isEmpty();
        clock.set(due().minus(HOUR.multipliedBy(24)));
        assertThat(remindedNow()).containsExactlyInAnyOrder(minji.toString(), joon.toString());
        assertThat(remindedNow()).as("a second run, or a second node").isEmpty();
        clock.set(due().minus(HOUR.multipliedBy(2)));
        assertThat(remindedNow()).hasSize(2);
        clock.set(due());
        assertThat(remindedNow()).hasSize(2);
        clock.set(due().plus(HOUR.multipliedBy(23)));
        assertThat(remindedNow()).isEmpty();
        clock.set(due().plus(HOUR.multipliedBy(24)));
        assertThat(remindedNow()).hasSize(2);
        clock.set(due().plus(HOUR.multipliedBy(24 * 6)));
        assertThat(remindedNow()).as("after days of silence, one mail each").hasSize(2);
    }

    @Test
    void whoeverIsNamedForThePostIsRemindedAlone() {
        var post = newsroom.draft(minji);
        newsroom.as(minji, () -> reviews.assign(post.id(), joon));
        clock.set(due().minus(HOUR));

        assertThat(remindedNow()).containsExactly(joon.toString());
    }

    @Test
    void nobodyIsRemindedOfAPostThatWillBeInTime() {
        var post = newsroom.reviewed(newsroom.draft(minji), minji, joon);
        newsroom.as(minji, () -> newsroom.publishing().schedule(post.id(), post.version(), due()));
        clock.set(due().minus(HOUR));

        assertThat(remindedNow()).isEmpty();
    }

    @Test
    void theMailSaysWhenItWasPromisedAndIsNotSentOnceThePostIsThere() {
        clock.set(due().plus(HOUR));
        var payload = Map.of("due", due().toString(), "account", joon.toString());

        assertThat(SystemActor.call("job:outbox", () -> reminders.compose(payload)))
                .hasValueSatisfying(mail -> {
                    assertThat(mail.language()).isEqualTo(Language.KO);
                    assertThat(mail.subject()).contains("KST");
                    assertThat(mail.body()).contains("https://desk.example/portal/publish/posts");
                });

        newsroom.published(minji);
        assertThat(SystemActor.call("job:outbox", () -> reminders.compose(payload)))
                .isEmpty();
    }

    private java.time.Instant due() {
        return newsroom.posts().nextDue().orElseThrow().dueAt();
    }

    private List<String> remindedNow() {
        sql.sql("update notifications.outbox set state = 'delivered'").update();
        newsroom.run("post-reminders");
        return sql.sql(
                        "select payload ->> 'account' from notifications.outbox where state = 'waiting' and kind = 'post-due'")
                .query(String.class)
                .list();
    }
}
