package dev.trustdesk.portal.faq;

import static dev.trustdesk.db.faq.tables.Entry.ENTRY;
import static dev.trustdesk.db.faq.tables.Revision.REVISION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import dev.trustdesk.db.faq.enums.Category;
import dev.trustdesk.portal.content.Article;
import dev.trustdesk.portal.content.Confidence;
import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.springframework.stereotype.Repository;

/** What the entries say, now and before. */
@Repository
class RevisionStore {

    // Without the generated search columns, which are as large as the text itself.
    private static final List<Field<?>> FIELDS = List.of(
            ENTRY.ID,
            ENTRY.SLUG,
            ENTRY.CATEGORY,
            ENTRY.SORT,
            REVISION.LANGUAGE,
            REVISION.TITLE,
            REVISION.SUMMARY,
            REVISION.BODY,
            REVISION.AS_OF,
            REVISION.VERIFIED_AT,
            REVISION.CONFIDENCE,
            REVISION.SOURCES,
            REVISION.NEEDS_REVIEW,
            REVISION.PUBLISHED_AT);

    private final DSLContext db;

    RevisionStore(DSLContext db) {
        this.db = db;
    }

    /** One each, in this language if there is that text; by category, then as the pack orders them. Facts are not filled in. */
    List<FaqSummary> summaries(Language language) {
        return db.select(
                        ENTRY.SLUG, ENTRY.CATEGORY, REVISION.LANGUAGE, REVISION.TITLE, REVISION.SUMMARY, REVISION.AS_OF)
                .distinctOn(ENTRY.CATEGORY, ENTRY.SORT, ENTRY.ID)
                .from(ENTRY)
                .join(REVISION)
                .on(REVISION.ENTRY_ID.eq(ENTRY.ID), condition(REVISION.LIVE))
                .orderBy(ENTRY.CATEGORY.asc(), ENTRY.SORT.asc(), ENTRY.ID.asc(), ownLanguageFirst(language))
                .fetch(row -> new FaqSummary(
                        row.value1(),
                        category(row.value2()),
                        Language.ofTag(row.value3()).orElseThrow(),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    Optional<FaqEntry> findLive(String slug, Language language) {
        return db.select(FIELDS)
                .from(ENTRY)
                .join(REVISION)
                .on(REVISION.ENTRY_ID.eq(ENTRY.ID), condition(REVISION.LIVE))
                .where(ENTRY.SLUG.eq(slug))
                .orderBy(ownLanguageFirst(language))
                .limit(1)
                .fetchOptional(RevisionStore::entry);
    }

    /** Newest first. */
    List<FaqRevision> history(String entryId, Language language) {
        return db.select(
                        REVISION.NUMBER,
                        REVISION.LIVE,
                        REVISION.TITLE,
                        REVISION.SUMMARY,
                        REVISION.BODY,
                        REVISION.AS_OF,
                        REVISION.CONFIDENCE,
                        REVISION.PUBLISHED_AT)
                .from(REVISION)
                .where(REVISION.ENTRY_ID.eq(entryId), REVISION.LANGUAGE.eq(language.tag()))
                .orderBy(REVISION.NUMBER.desc())
                .fetch(row -> new FaqRevision(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        Confidence.ofStored(row.value7()),
                        row.value8()));
    }

    /** Whether readers already see exactly this. */
    boolean isLive(String entryId, Article text, List<String> keywords) {
        return db.fetchExists(
                REVISION,
                condition(REVISION.LIVE),
                REVISION.ENTRY_ID.eq(entryId),
                REVISION.LANGUAGE.eq(text.language().tag()),
                REVISION.TITLE.eq(text.title()),
                REVISION.SUMMARY.eq(text.summary()),
                REVISION.BODY.eq(text.body()),
                REVISION.KEYWORDS.eq(keywords.toArray(String[]::new)),
                REVISION.AS_OF.eq(text.asOf()),
                REVISION.VERIFIED_AT.isNotDistinctFrom(text.verifiedAt()),
                REVISION.CONFIDENCE.eq(text.confidence().stored()),
                REVISION.SOURCES.eq(text.sources().toArray(String[]::new)),
                REVISION.NEEDS_REVIEW.eq(text.needsReview()));
    }

    /** Takes the live text of one language out of readers' sight; it stays in the history. */
    void retire(String entryId, String language) {
        db.update(REVISION)
                .set(REVISION.LIVE, false)
                .where(REVISION.ENTRY_ID.eq(entryId), REVISION.LANGUAGE.eq(language), condition(REVISION.LIVE))
                .execute();
    }

    /** Adds the next revision, which is what readers see from now on. */
    void add(String entryId, Article text, List<String> keywords, String by, Instant at) {
        var language = text.language().tag();
        db.insertInto(REVISION)
                .set(REVISION.ENTRY_ID, entryId)
                .set(REVISION.LANGUAGE, language)
                .set(
                        REVISION.NUMBER,
                        select(coalesce(max(REVISION.NUMBER), 0).plus(1))
                                .from(REVISION)
                                .where(REVISION.ENTRY_ID.eq(entryId), REVISION.LANGUAGE.eq(language))
                                .asField())
                .set(REVISION.LIVE, true)
                .set(REVISION.TITLE, text.title())
                .set(REVISION.SUMMARY, text.summary())
                .set(REVISION.BODY, text.body())
                .set(REVISION.KEYWORDS, keywords.toArray(String[]::new))
                .set(REVISION.AS_OF, text.asOf())
                .set(REVISION.VERIFIED_AT, text.verifiedAt())
                .set(REVISION.CONFIDENCE, text.confidence().stored())
                .set(REVISION.SOURCES, text.sources().toArray(String[]::new))
                .set(REVISION.NEEDS_REVIEW, text.needsReview())
                .set(REVISION.PUBLISHED_AT, at)
                .set(REVISION.PUBLISHED_BY, by)
                .execute();
    }

    private static SortField<Integer> ownLanguageFirst(Language language) {
        return when(REVISION.LANGUAGE.eq(language.tag()), 0).otherwise(1).asc();
    }

    private static FaqCategory category(Category stored) {
        return FaqCategory.valueOf(stored.name().toUpperCase(Locale.ROOT));
    }

    private static FaqEntry entry(Record row) {
        return new FaqEntry(
                row.get(ENTRY.ID),
                category(row.get(ENTRY.CATEGORY)),
                new Article(
                        row.get(ENTRY.SLUG),
                        Language.ofTag(row.get(REVISION.LANGUAGE)).orElseThrow(),
                        row.get(REVISION.TITLE),
                        row.get(REVISION.SUMMARY),
                        row.get(REVISION.BODY),
                        row.get(REVISION.AS_OF),
                        row.get(REVISION.VERIFIED_AT),
                        Confidence.ofStored(row.get(REVISION.CONFIDENCE)),
                        List.of(row.get(REVISION.SOURCES)),
                        row.get(REVISION.NEEDS_REVIEW),
                        row.get(ENTRY.SORT)),
                row.get(REVISION.PUBLISHED_AT));
    }
}
