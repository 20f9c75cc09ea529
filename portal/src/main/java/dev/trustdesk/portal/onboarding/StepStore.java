package dev.trustdesk.portal.onboarding;

import static dev.trustdesk.db.onboarding.tables.Step.STEP;

import dev.trustdesk.db.onboarding.tables.records.StepRecord;
import dev.trustdesk.portal.content.Article;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class StepStore {

    private final DSLContext db;

    StepStore(DSLContext db) {
        this.db = db;
    }

    /** One text each: in this language if there is one, else in the other. */
    List<Article> all(Language language) {
        var best = db.select(STEP.fields())
                .distinctOn(STEP.ID)
                .from(STEP)
                .orderBy(STEP.ID, DSL.when(STEP.LANGUAGE.eq(language.tag()), 0).otherwise(1))
                .asTable(STEP);
        return db.select(best.fields())
                .from(best)
                .orderBy(best.field(STEP.SORT), best.field(STEP.ID))
                .fetchInto(STEP)
                .map(StepStore::article);
    }

    void put(String id, Article article, Instant at) {
        db.insertInto(STEP)
                .set(STEP.ID, id)
                .set(STEP.SLUG, article.slug())
                .set(STEP.LANGUAGE, article.language().tag())
                .set(STEP.TITLE, article.title())
                .set(STEP.SUMMARY, article.summary())
                .set(STEP.BODY, article.body())
                .set(STEP.AS_OF, article.asOf())
                .set(STEP.VERIFIED_AT, article.verifiedAt())
                .set(STEP.CONFIDENCE, article.confidence().stored())
                .set(STEP.SOURCES, article.sources().toArray(String[]::new))
                .set(STEP.NEEDS_REVIEW, article.needsReview())
                .set(STEP.SORT, article.sort())
                .set(STEP.CHANGED_AT, at)
                .onConflict(STEP.ID, STEP.LANGUAGE)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void remove(String id, String language) {
        db.deleteFrom(STEP).where(STEP.ID.eq(id), STEP.LANGUAGE.eq(language)).execute();
    }

    private static Article article(StepRecord text) {
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
