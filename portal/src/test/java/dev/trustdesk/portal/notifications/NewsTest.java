package dev.trustdesk.portal.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
class NewsTest {

    private static final NewsText NOTHING_MORE = new NewsText("", null);

    private final News news;
    private final Clock clock;
    private final TransactionTemplate transaction;

    NewsTest(@Autowired News news, @Autowired Clock clock, @Autowired PlatformTransactionManager manager) {
        this.news = news;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
    }

    @Test
    void newsNeedsTheTransactionThatPublishes() {
        var title = new NewsText("Alone", null);
        assertThatThrownBy(() -> news.tell(NewsTopic.FACT, "alone", "/facts", title, NOTHING_MORE))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aSubjectsNewsIsFoundNewestFirstAndInEnglishWhileKoreanIsPending() {
        tell(NewsTopic.EXCHANGE, "bithumb", new NewsText("Deposits are closed", "입금이 중단되었습니다"));
        tell(NewsTopic.EXCHANGE, "upbit", new NewsText("Of another exchange", null));
        tell(NewsTopic.EXCHANGE, "bithumb", new NewsText("Deposits are open again", null));

        var told = news.latest(NewsTopic.EXCHANGE, "bithumb", 10);

        assertThat(told)
                .extracting(item -> item.title().in(Language.KO))
                .containsExactly("Deposits are open again", "입금이 중단되었습니다");
        assertThat(told).extracting(item -> item.title().koreanPending()).containsExactly(true, false);
        assertThat(news.latest(NewsTopic.EXCHANGE, 1))
                .extracting(NewsItem::id)
                .containsExactly(told.get(0).id());
    }

    @Test
    void aSpanOfTimeEndsBeforeItsSecondInstant() {
        tell(NewsTopic.POST, "of-this-span", new NewsText("Post", "소식"));
        var now = clock.instant();
        assertThat(news.between(now, now.plus(Duration.ofNanos(1000))))
                .extracting(NewsItem::subject)
                .contains("of-this-span");
        assertThat(news.between(now.minus(Duration.ofDays(1)), now))
                .extracting(NewsItem::subject)
                .doesNotContain("of-this-span");
    }

    private void tell(NewsTopic topic, String subject, NewsText title) {
        transaction.executeWithoutResult(status -> news.tell(topic, subject, "/x", title, NOTHING_MORE));
    }
}
