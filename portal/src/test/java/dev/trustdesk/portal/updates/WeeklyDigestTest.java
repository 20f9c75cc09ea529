package dev.trustdesk.portal.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.notifications.NewsText;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Tally;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the desk drafts for Monday, and how often. */
@PostgresTest
class WeeklyDigestTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T03:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-30T00:30:00Z");

    private final ApplicationContext context;
    private final News news;
    private final AdjustableClock clock;
    private final Newsroom newsroom;
    private final Desk desk;
    private AccountId minji;

    WeeklyDigestTest(@Autowired ApplicationContext context, @Autowired News news, @Autowired AdjustableClock clock) {
        this.context = context;
        this.news = news;
        this.clock = clock;
        this.newsroom = new Newsroom(context);
        this.desk = new Desk(context);
    }

    @BeforeEach
    void aDeskThatIsThere() {
        clock.set(Instant.parse("2026-11-20T09:00:00Z"));
        minji = newsroom.maintainer("Minji", Language.EN);
        newsroom.draft(minji);
    }

    @Test
    void mondaysPostIsDraftedOnceFromTheWeeksFiguresAndNews() throws Exception {
        clock.set(WEDNESDAY);
        var staff = desk.staff("Joon");
        var answered = desk.ticket();
        desk.ticket();
        clock.advance(Duration.ofHours(1));
        desk.reply(staff, answered, "An answer.", new AfterReply.StayOpen());
        tell(NewsTopic.FACT, "The deadline [is] *known*", null);
        tell(NewsTopic.EXCHANGE, "Bithumb: deposits", "빗썸: 입금");

        clock.set(MONDAY.minusSeconds(1));
        assertThat(newsroom.run("weekly-digest")).isEqualTo(Tally.NOTHING);
        clock.set(MONDAY);
        Callable<Tally> run = () -> newsroom.run("weekly-digest");
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = nodes.submit(run);
            var other = nodes.submit(run);
            assertThat(List.of(one.get(), other.get()))
                    .as("two nodes at once")
                    .containsExactlyInAnyOrder(Tally.NOTHING, Tally.of("updates.digest.drafted", 1));
        }

        var post = drafted("Week 48");
        assertThat(post.state()).isEqualTo(PostState.DRAFT);
        assertThat(post.draft().en().title()).isEqualTo("Week 48: 2026-11-23 to 2026-11-29");
        assertThat(post.draft().en().summary()).startsWith("2 requests came in, one got a first reply, and 2 things");
        assertThat(post.draft().en().body())
                .contains(
                        "**2** requests came in",
                        "First replies due in this week: **2**. In time: **1**. Missed: **1**.")
                .contains("With fewer than 20, a percentage would say little.")
                .contains("One of those missed is not answered yet.")
                .contains("- [The deadline \\[is\\] \\*known\\*](page:/facts) (2026-11-25)")
                .contains("## Known fakes\n\nNothing of this kind was published here in this week.")
                .contains("[…]")
                .doesNotContain("%", "(Korean pending)");
        assertThat(post.draft().ko().body()).contains("문의 **2**건이 들어왔습니다", "[빗썸: 입금](page:/facts)", "(한국어 준비 중)");
        assertThat(html(post)).contains("The deadline [is] *known*");

        assertThat(newsroom.as(minji, () -> newsroom.publishing().publish(post.id(), post.version())))
                .as("not without a person")
                .isInstanceOf(PublishResult.Incomplete.class);
    }

    @Test
    void aDraftThatWasThrownAwayIsNotMadeAgainAndAfterAPauseThereIsOne() {
        clock.set(MONDAY.plus(Duration.ofDays(7)));
        assertThat(newsroom.run("weekly-digest").isEmpty()).isFalse();
        var post = drafted("Week 49");
        newsroom.as(minji, () -> newsroom.posts().withdrawDraft(post.id(), post.version()));
        assertThat(newsroom.run("weekly-digest")).isEqualTo(Tally.NOTHING);

        clock.set(MONDAY.plus(Duration.ofDays(31)));
        assertThat(newsroom.run("weekly-digest")).isEqualTo(Tally.of("updates.digest.drafted", 1));
        assertThat(newsroom.run("weekly-digest")).isEqualTo(Tally.NOTHING);
        assertThat(drafted("Week 52").draft().en().title()).isEqualTo("Week 52: 2026-12-21 to 2026-12-27");
    }

    private Post drafted(String week) {
        return newsroom.as(
                minji,
                () -> newsroom.posts().all(Language.EN).stream()
                        .filter(row -> row.title().startsWith(week + ": "))
                        .findFirst()
                        .flatMap(row -> newsroom.posts().find(row.id()))
                        .orElseThrow());
    }

    private String html(Post post) {
        return newsroom.as(
                minji,
                () -> newsroom.posts()
                        .preview(post.draft().en().body(), Language.EN)
                        .html(LinkStyle.SITE)
                        .html());
    }

    private void tell(NewsTopic topic, String english, @org.jspecify.annotations.Nullable String korean) {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status ->
                        news.tell(topic, "it", "/facts", new NewsText(english, korean), new NewsText("", null)));
    }
}
