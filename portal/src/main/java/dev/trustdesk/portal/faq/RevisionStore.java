package dev.trustdesk.portal.faq;

import static dev.trustdesk.db.faq.tables.Entry.ENTRY;
import static dev.trustdesk.db.faq.tables.Revision.REVISION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

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
import org.jspecify.annotations.Nullable;
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
            ENTRY.VISIBILITY,
            ENTRY.ARCHIVED_AT,
            ENTRY.REVIEW_DUE,
            REVISION.LANGUAGE,
            REVISION.NUMBER,
            REVISION.BASED_ON,
            REVISION.TITLE,
            REVISION.SUMMARY,
            REVISION.BODY,
            REVISION.KEYWORDS,
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

    /**
     * A revision about to be published.
     *
     * @param basedOn of a translation: the number of the English revision that it translates
     */
    record NewRevision(
            Article text,
            List<String> keywords,
            @Nullable EditSize size,
            @Nullable Integer basedOn,
            By by) {}

    /** Who did what; {@code reviewed} is null if nobody else was asked. */
    record By(String written, @Nullable String reviewed, String published) {}

    /** What everybody may read, archived or not: one each, by category and in its order. */
    List<FaqEntry> published(Language language) {
        return db.select(FIELDS)
                .distinctOn(ENTRY.CATEGORY, ENTRY.SORT, ENTRY.ID)
                .from(ENTRY)
                .join(REVISION)
                .on(REVISION.ENTRY_ID.eq(ENTRY.ID), condition(REVISION.LIVE))
                .where(EntryStore.PUBLIC)
                .orderBy(ENTRY.CATEGORY.asc(), ENTRY.SORT.asc(), ENTRY.ID.asc(), ShelfStore.ownLanguageFirst(language))
                .fetch(RevisionStore::entry);
    }

    /** Whoever may read it. */
    Optional<FaqEntry> findLive(String slug, Language language) {
        return db.select(FIELDS)
                .from(ENTRY)
                .join(REVISION)
                .on(REVISION.ENTRY_ID.eq(ENTRY.ID), condition(REVISION.LIVE))
                .where(ENTRY.SLUG.eq(slug))
                .orderBy(ShelfStore.ownLanguageFirst(language))
                .limit(1)
                .fetchOptional(RevisionStore::entry);
    }

    /** What readers have of an entry, in both languages; empty if they have nothing. */
    Optional<LiveAnswer> live(String entryId) {
        var byLanguage = db.select(FIELDS)
                .from(ENTRY)
                .join(REVISION)
                .on(REVISION.ENTRY_ID.eq(ENTRY.ID), condition(REVISION.LIVE))
                .where(ENTRY.ID.eq(entryId))
                .fetchMap(REVISION.LANGUAGE, RevisionStore::entry);
        return byLanguage.isEmpty()
                ? Optional.empty()
                : Optional.of(new LiveAnswer(byLanguage.get("en"), byLanguage.get("ko")));
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

    /** Takes the live text of one language out of readers' sight; it stays in the history, and nobody knows any more who has voted. */
    void retire(String entryId, String language) {
        db.update(REVISION)
                .set(REVISION.LIVE, false)
                .setNull(REVISION.VOTE_KEY)
                .where(REVISION.ENTRY_ID.eq(entryId), REVISION.LANGUAGE.eq(language), condition(REVISION.LIVE))
                .execute();
    }

    /** Adds the next revision, which is what readers see from now on; says its number. */
    int add(String entryId, NewRevision revision, Instant at) {
        var text = revision.text();
        var language = text.language().tag();
        retire(entryId, language);
        return db.insertInto(REVISION)
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
                .set(REVISION.KEYWORDS, revision.keywords().toArray(String[]::new))
                .set(REVISION.AS_OF, text.asOf())
                .set(REVISION.VERIFIED_AT, text.verifiedAt())
                .set(REVISION.CONFIDENCE, text.confidence().stored())
                .set(REVISION.SOURCES, text.sources().toArray(String[]::new))
                .set(REVISION.NEEDS_REVIEW, text.needsReview())
                .set(REVISION.SIZE, stored(revision.size()))
                .set(REVISION.BASED_ON, revision.basedOn())
                .set(REVISION.VOTE_KEY, VoteMarks.newKey())
                .set(REVISION.WRITTEN_BY, revision.by().written())
                .set(REVISION.REVIEWED_BY, revision.by().reviewed())
                .set(REVISION.PUBLISHED_BY, revision.by().published())
                .set(REVISION.PUBLISHED_AT, at)
                .returningResult(REVISION.NUMBER)
                .fetchSingle()
                .value1();
    }

    /** Has the live text found by these words besides its own. They are not part of what it says: no revision is made of them. */
    void findBy(String entryId, Language language, List<String> keywords) {
        var words = keywords.toArray(String[]::new);
        db.update(REVISION)
                .set(REVISION.KEYWORDS, words)
                .where(
                        REVISION.ENTRY_ID.eq(entryId),
                        REVISION.LANGUAGE.eq(language.tag()),
                        condition(REVISION.LIVE),
                        REVISION.KEYWORDS.ne(words))
                .execute();
    }

    /** The live Korean text gives this English revision, too. */
    void rebase(String entryId, int english) {
        db.update(REVISION)
                .set(REVISION.BASED_ON, english)
                .where(REVISION.ENTRY_ID.eq(entryId), REVISION.LANGUAGE.eq(Language.KO.tag()), condition(REVISION.LIVE))
                .execute();
    }

    static dev.trustdesk.db.faq.enums.@Nullable EditSize stored(@Nullable EditSize size) {
        return size == null
                ? null
                : dev.trustdesk.db.faq.enums.EditSize.valueOf(size.name().toLowerCase(Locale.ROOT));
    }

    static @Nullable EditSize size(dev.trustdesk.db.faq.enums.@Nullable EditSize stored) {
        return stored == null ? null : EditSize.valueOf(stored.name().toUpperCase(Locale.ROOT));
    }

    private static FaqEntry entry(Record row) {
        return new FaqEntry(
                row.get(ENTRY.ID),
                EntryStore.category(row.get(ENTRY.CATEGORY)),
                EntryStore.visibility(row.get(ENTRY.VISIBILITY)),
                row.get(ENTRY.ARCHIVED_AT),
                row.get(ENTRY.REVIEW_DUE),
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
                List.of(row.get(REVISION.KEYWORDS)),
                row.get(REVISION.NUMBER),
                row.get(REVISION.BASED_ON),
                row.get(REVISION.PUBLISHED_AT));
    }
}
