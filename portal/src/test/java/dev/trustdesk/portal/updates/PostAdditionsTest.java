package dev.trustdesk.portal.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.content.ContentTarget.Acceptance;
import dev.trustdesk.portal.content.PackDocuments;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.notifications.NewsItem;
import dev.trustdesk.portal.notifications.NewsText;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was published stays as it was; what is wrong in it is said with its own time. */
@PostgresTest
class PostAdditionsTest {

    private static final AdditionText ENGLISH = new AdditionText("The ratio is 1:6.", "It *never* was 1:5.");
    private static final AdditionText KOREAN = new AdditionText("비율은 1:6입니다.", "1:5였던 적이 없습니다.");

    private final PostAdditions additions;
    private final PostTarget target;
    private final News news;
    private final JdbcClient sql;
    private final AdjustableClock clock;
    private final Newsroom newsroom;
    private AccountId minji;

    PostAdditionsTest(
            @Autowired PostAdditions additions,
            @Autowired PostTarget target,
            @Autowired News news,
            @Autowired JdbcClient sql,
            @Autowired AdjustableClock clock,
            @Autowired ApplicationContext context) {
        this.additions = additions;
        this.target = target;
        this.news = news;
        this.sql = sql;
        this.clock = clock;
        this.newsroom = new Newsroom(context);
    }

    @BeforeEach
    void aMaintainer() {
        minji = newsroom.maintainer("Minji", Language.EN);
    }

    @Test
    void aCorrectionStandsUnderThePostWithItsOwnTimeAndIsNews() {
        var post = newsroom.published(minji);
        clock.advance(Duration.ofHours(3));

        assertThat(add(post, KOREAN)).isEqualTo(new AddResult.Added());

        var read = newsroom.posts().find(post.slug(), Language.KO).orElseThrow();
        assertThat(read.body().markdown()).isEqualTo(Newsroom.KOREAN.body());
        assertThat(read.additions()).singleElement().satisfies(added -> {
            assertThat(added.summary()).isEqualTo(KOREAN.summary());
            assertThat(added.addedAt()).isEqualTo(clock.instant()).isAfter(read.publishedAt());
        });
        assertThat(news.latest(NewsTopic.POST, post.slug(), 5))
                .satisfiesExactly(
                        correction -> {
                            assertThat(correction.title().en()).isEqualTo("Correction: Week 48");
                            assertThat(correction.title().ko()).isEqualTo("정정: 48주차");
                            assertThat(correction.summary().en()).isEqualTo(ENGLISH.summary());
                            assertThat(correction.path())
                                    .isEqualTo("/updates/" + post.slug() + "#added-"
                                            + korean(post).id());
                        },
                        published -> assertThat(published.title().en()).isEqualTo("Week 48"));
    }

    @Test
    void aCorrectionMayPrecedeItsKoreanTextWhichThenComesOnce() {
        var post = newsroom.published(minji);
        add(post, null);
        assertThat(korean(post).language()).isEqualTo(Language.EN);
        assertThat(news.latest(NewsTopic.POST, post.slug(), 1)
                        .getFirst()
                        .title()
                        .koreanPending())
                .isTrue();

        var id = korean(post).id();
        assertThat(newsroom.as(minji, () -> additions.translate(id, KOREAN))).isEqualTo(new AddResult.Added());
        assertThat(korean(post)).satisfies(added -> {
            assertThat(added.language()).isEqualTo(Language.KO);
            assertThat(added.translatedAt()).isEqualTo(clock.instant());
        });
        assertThat(newsroom.as(minji, () -> additions.translate(id, KOREAN))).isEqualTo(new AddResult.AlreadyThere());
    }

    @Test
    void koreanThatComesLaterIsNewsOnceForThoseWhoReadIt() {
        var post = newsroom.published(minji);
        add(post, null);
        var id = korean(post).id();
        clock.advance(Duration.ofHours(3));

        newsroom.as(minji, () -> additions.translate(id, KOREAN));
        newsroom.as(minji, () -> additions.translate(id, KOREAN));

        assertThat(news(post)).hasSize(3).first().satisfies(item -> {
            assertThat(item.readers()).containsExactly(Language.KO);
            assertThat(item.title()).isEqualTo(new NewsText("Correction: Week 48", "정정: 48주차"));
            assertThat(item.summary().en()).isEqualTo(ENGLISH.summary());
            assertThat(item.summary().ko())
                    .isEqualTo(Moments.written(korean(post).addedAt(), Language.KO) + "에 영어로 먼저 알린 정정의 한국어입니다.\n\n"
                            + KOREAN.summary());
            assertThat(item.path()).isEqualTo("/updates/" + post.slug() + "#added-" + id);
        });
        assertThat(NewsItem.forReaders(news(post), Language.KO))
                .as("the English of it is not told beside it")
                .extracting(NewsItem::koreanOnly)
                .containsExactly(true, false);
        assertThat(NewsItem.forReaders(news(post), Language.EN))
                .extracting(item -> item.title().en())
                .containsExactly("Correction: Week 48", "Week 48");
    }

    @Test
    void koreanOfOneCorrectionIsNotTakenForThatOfAnotherThatSaysTheSame() {
        var post = newsroom.published(minji);
        add(post, null);
        add(post, null);
        var second = korean(post.slug()).getLast().id();

        newsroom.as(minji, () -> additions.translate(second, KOREAN));

        assertThat(NewsItem.forReaders(news(post), Language.KO))
                .as("the Korean of the second, the English of the first, the post")
                .extracting(item -> item.title().koreanPending())
                .containsExactly(false, true, false);
    }

    @Test
    void aSecretOrAFactThatDoesNotExistIsNotAdded() {
        var post = newsroom.published(minji);
        var unknown = new AdditionText("The ratio is {{fact:no.such}}.", "");

        assertThat(newsroom.as(minji, () -> additions.add(post.id(), AdditionKind.CORRECTION, unknown, null)))
                .isEqualTo(new AddResult.Invalid(java.util.List.of(
                        new PostProblem(Language.EN, PostProblem.Part.SUMMARY, PostProblem.Kind.UNKNOWN_FACT))));
        assertThat(korean(post.slug())).isEmpty();
    }

    @Test
    void aDraftIsEditedAndNotAddedTo() {
        var draft = newsroom.draft(minji);

        assertThat(newsroom.as(minji, () -> additions.add(draft.id(), AdditionKind.POSTMORTEM, ENGLISH, KOREAN)))
                .isEqualTo(new AddResult.NotPublished());
    }

    @Test
    void theDatabaseRefusesWhatTheServiceRefuses() {
        var post = newsroom.published(minji);
        add(post, KOREAN);
        var id = post.id().value();

        for (var edit : java.util.List.of(
                "update updates.post_text set body = 'Never said.' where post_id = ?",
                "delete from updates.post_text where post_id = ?",
                "update updates.post set published_at = published_at - interval '1 day' where id = ?",
                "delete from updates.post where id = ?",
                "update updates.addition set summary_en = 'Never said.' where post_id = ?",
                "update updates.addition set summary_ko = 'Never said.' where post_id = ?")) {
            assertThatThrownBy(() -> sql.sql(edit).param(id).update())
                    .as(edit)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("not changed any more");
        }
    }

    @Test
    void thePackDoesNotEditWhatItHasPublished() {
        assertThat(target.accept(packed("en", "As published."))).isEqualTo(Acceptance.TAKEN);
        assertThat(target.accept(packed("ko", "게시한 대로."))).isEqualTo(Acceptance.TAKEN);
        assertThat(target.accept(packed("en", "As published."))).isEqualTo(Acceptance.TAKEN);

        assertThat(target.accept(packed("en", "Edited in silence."))).isEqualTo(Acceptance.KEPT_EDITED);
        target.removed("update.packed", "ko");

        assertThat(newsroom.posts()
                        .find("packed", Language.EN)
                        .orElseThrow()
                        .body()
                        .markdown())
                .isEqualTo("As published.");
        assertThat(newsroom.posts()
                        .find("packed", Language.KO)
                        .orElseThrow()
                        .body()
                        .markdown())
                .isEqualTo("게시한 대로.");
    }

    private java.util.List<NewsItem> news(Post post) {
        return news.latest(NewsTopic.POST, post.slug(), 5);
    }

    private AddResult add(Post post, @org.jspecify.annotations.Nullable AdditionText korean) {
        return newsroom.as(minji, () -> additions.add(post.id(), AdditionKind.CORRECTION, ENGLISH, korean));
    }

    private PublishedAddition korean(Post post) {
        return korean(post.slug()).getFirst();
    }

    private java.util.List<PublishedAddition> korean(String slug) {
        return newsroom.posts().find(slug, Language.KO).orElseThrow().additions();
    }

    private static dev.trustdesk.portal.content.PackDocument packed(String language, String body) {
        return PackDocuments.markdown(
                "updates", "packed", "update.packed", language, "published_at: 2026-11-20T09:00:00Z", body);
    }
}
