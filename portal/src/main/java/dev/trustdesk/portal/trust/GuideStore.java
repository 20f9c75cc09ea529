package dev.trustdesk.portal.trust;

import static dev.trustdesk.db.trust.tables.Guide.GUIDE;

import dev.trustdesk.db.trust.tables.records.GuideRecord;
import dev.trustdesk.portal.content.Article;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class GuideStore {

    private final DSLContext db;

    GuideStore(DSLContext db) {
        this.db = db;
    }

    /** One text each: in this language if there is one, else in the other. */
    List<Article> all(Language language) {
        var best = db.select(GUIDE.fields())
                .distinctOn(GUIDE.ID)
                .from(GUIDE)
                .orderBy(
                        GUIDE.ID, DSL.when(GUIDE.LANGUAGE.eq(language.tag()), 0).otherwise(1))
                .asTable(GUIDE);
        return db.select(best.fields())
                .from(best)
                .orderBy(best.field(GUIDE.SORT), best.field(GUIDE.ID))
                .fetchInto(GUIDE)
                .map(GuideStore::article);
    }

    Optional<Article> find(String slug, Language language) {
        return db.selectFrom(GUIDE)
                .where(GUIDE.SLUG.eq(slug))
                .orderBy(DSL.when(GUIDE.LANGUAGE.eq(language.tag()), 0).otherwise(1))
                .limit(1)
                .fetchOptional(GuideStore::article);
    }

    void put(String id, Article article, Instant at) {
        db.insertInto(GUIDE)
                .set(GUIDE.ID, id)
                .set(GUIDE.SLUG, article.slug())
                .set(GUIDE.LANGUAGE, article.language().tag())
                .set(GUIDE.TITLE, article.title())
                .set(GUIDE.SUMMARY, article.summary())
                .set(GUIDE.BODY, article.body())
                .set(GUIDE.AS_OF, article.asOf())
                .set(GUIDE.VERIFIED_AT, article.verifiedAt())
                .set(GUIDE.CONFIDENCE, article.confidence().stored())
                .set(GUIDE.SOURCES, article.sources().toArray(String[]::new))
                .set(GUIDE.NEEDS_REVIEW, article.needsReview())
                .set(GUIDE.SORT, article.sort())
                .set(GUIDE.CHANGED_AT, at)
                .onConflict(GUIDE.ID, GUIDE.LANGUAGE)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void remove(String id, String language) {
        db.deleteFrom(GUIDE).where(GUIDE.ID.eq(id), GUIDE.LANGUAGE.eq(language)).execute();
    }

    private static Article article(GuideRecord text) {
        return new Article(
                text.getSlug(),
                Language.ofTag(text.getLanguage()).orElseThrow(),
                text.getTitle(),
                text.getSummary(),
                text.getBody(),
                text.getAsOf(),
                text.getVerifiedAt(),
                Confidence.ofStored(text.getConfidence()),
                List.of(text.getSources()),
                text.getNeedsReview(),
                text.getSort());
    }
}
