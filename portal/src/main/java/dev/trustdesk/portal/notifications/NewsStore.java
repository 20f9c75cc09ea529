package dev.trustdesk.portal.notifications;

import static dev.trustdesk.db.notifications.tables.News.NEWS;
import static dev.trustdesk.db.notifications.tables.NewsToPassOn.NEWS_TO_PASS_ON;

import dev.trustdesk.db.notifications.tables.records.NewsRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class NewsStore {

    private final DSLContext db;

    NewsStore(DSLContext db) {
        this.db = db;
    }

    long add(
            NewsTopic topic,
            String subject,
            String path,
            NewsText title,
            NewsText summary,
            boolean koreanOnly,
            Instant at) {
        return db.insertInto(NEWS)
                .set(NEWS.TOPIC, literal(topic))
                .set(NEWS.SUBJECT, subject)
                .set(NEWS.PATH, path)
                .set(NEWS.TITLE_EN, title.en())
                .set(NEWS.TITLE_KO, title.ko())
                .set(NEWS.SUMMARY_EN, summary.en())
                .set(NEWS.SUMMARY_KO, summary.ko())
                .set(NEWS.KOREAN_ONLY, koreanOnly)
                .set(NEWS.AT, at)
                .returningResult(NEWS.ID)
                .fetchSingle()
                .value1();
    }

    void leaveToPassOn(long id) {
        db.insertInto(NEWS_TO_PASS_ON).set(NEWS_TO_PASS_ON.NEWS_ID, id).execute();
    }

    Optional<Long> takeToPassOn() {
        // Materialised: joined in, the limited query could run again for each row and lock more than it returns.
        var next = DSL.name("next")
                .fields("news_id")
                .asMaterialized(DSL.select(NEWS_TO_PASS_ON.NEWS_ID)
                        .from(NEWS_TO_PASS_ON)
                        .orderBy(NEWS_TO_PASS_ON.NEWS_ID)
                        .limit(1)
                        .forUpdate()
                        .skipLocked());
        return db.with(next)
                .delete(NEWS_TO_PASS_ON)
                .using(next)
                .where(NEWS_TO_PASS_ON.NEWS_ID.eq(next.field("news_id", Long.class)))
                .returningResult(NEWS_TO_PASS_ON.NEWS_ID)
                .fetchOptional(NEWS_TO_PASS_ON.NEWS_ID);
    }

    Optional<NewsItem> find(long id) {
        return db.selectFrom(NEWS).where(NEWS.ID.eq(id)).fetchOptional(NewsStore::item);
    }

    List<NewsItem> between(Instant from, Instant until) {
        return db.selectFrom(NEWS)
                .where(NEWS.AT.ge(from), NEWS.AT.lt(until))
                .orderBy(NEWS.AT, NEWS.ID)
                .fetch(NewsStore::item);
    }

    List<NewsItem> latest(NewsTopic topic, int most) {
        return db.selectFrom(NEWS)
                .where(NEWS.TOPIC.eq(literal(topic)))
                .orderBy(NEWS.ID.desc())
                .limit(most)
                .fetch(NewsStore::item);
    }

    List<NewsItem> latest(NewsTopic topic, String subject, int most) {
        return db.selectFrom(NEWS)
                .where(NEWS.TOPIC.eq(literal(topic)), NEWS.SUBJECT.eq(subject))
                .orderBy(NEWS.ID.desc())
                .limit(most)
                .fetch(NewsStore::item);
    }

    private static NewsItem item(NewsRecord row) {
        return new NewsItem(
                row.getId(),
                NewsTopic.valueOf(row.getTopic().name().toUpperCase(Locale.ROOT)),
                row.getSubject(),
                row.getPath(),
                new NewsText(row.getTitleEn(), row.getTitleKo()),
                new NewsText(row.getSummaryEn(), row.getSummaryKo()),
                row.getKoreanOnly(),
                row.getAt());
    }

    private static dev.trustdesk.db.notifications.enums.NewsTopic literal(NewsTopic topic) {
        return dev.trustdesk.db.notifications.enums.NewsTopic.valueOf(
                topic.name().toLowerCase(Locale.ROOT));
    }
}
