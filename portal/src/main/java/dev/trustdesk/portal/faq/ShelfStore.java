package dev.trustdesk.portal.faq;

import static dev.trustdesk.db.faq.tables.Entry.ENTRY;
import static dev.trustdesk.db.faq.tables.Revision.REVISION;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.when;

import dev.trustdesk.portal.platform.Language;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.SelectLimitStep;
import org.jooq.SortField;
import org.springframework.stereotype.Repository;

/** Answers as readers leaf through them: one each, in their language if there is that text. Facts are not filled in. */
@Repository
class ShelfStore {

    private static final Condition OF_STAFF = EntryStore.PUBLIC.not().and(ENTRY.ARCHIVED_AT.isNull());
    private static final Name ANSWER = name("answer");
    private static final List<Field<?>> FIELDS = List.of(
            ENTRY.ID,
            ENTRY.SLUG,
            ENTRY.CATEGORY,
            ENTRY.SORT,
            REVISION.LANGUAGE,
            REVISION.TITLE,
            REVISION.SUMMARY,
            REVISION.AS_OF);
    private static final Field<Integer> TOTAL =
            count().over(partitionBy(of(ENTRY.CATEGORY))).as("total");
    private static final Field<Integer> PLACE = rowNumber()
            .over(partitionBy(of(ENTRY.CATEGORY)).orderBy(of(ENTRY.SORT), of(ENTRY.ID)))
            .as("place");

    private final DSLContext db;

    ShelfStore(DSLContext db) {
        this.db = db;
    }

    /** What everybody may read, by category and in its order, without what is archived. */
    List<FaqShelf> shelves(Language language, int most) {
        var placed = db.select(FIELDS.stream().<Field<?>>map(ShelfStore::of).toList())
                .select(TOTAL, PLACE)
                .from(answers(EntryStore.LISTED, language).asTable(ANSWER))
                .asTable(ANSWER);
        return db
                .selectFrom(placed)
                .where(of(PLACE).le(most))
                .orderBy(of(ENTRY.CATEGORY), of(PLACE))
                .fetchGroups(of(ENTRY.CATEGORY))
                .entrySet()
                .stream()
                .map(shelf -> new FaqShelf(
                        EntryStore.category(shelf.getKey()),
                        shelf.getValue().map(ShelfStore::summary),
                        shelf.getValue().getFirst().get(of(TOTAL))))
                .toList();
    }

    /** One of these shelves, a page at a time. */
    FaqPage ofCategory(FaqCategory category, Language language, int page) {
        return page(on(category), language, page);
    }

    /** What only staff may read, as far as it is kept up. */
    FaqPage ofStaff(Language language, int page) {
        return page(OF_STAFF, language, page);
    }

    /** The first of a category, without one of them. */
    List<FaqSummary> neighbours(String entryId, FaqCategory category, Language language, int limit) {
        return answers(on(category).and(ENTRY.ID.ne(entryId)), language)
                .limit(limit)
                .fetch(ShelfStore::summary);
    }

    private FaqPage page(Condition which, Language language, int wanted) {
        var total = total(which);
        var page = Math.clamp(wanted, 1, FaqPage.lastPage(total));
        return new FaqPage(
                answers(which, language)
                        .limit(FaqPage.SIZE)
                        .offset((page - 1) * FaqPage.SIZE)
                        .fetch(ShelfStore::summary),
                page,
                total);
    }

    private int total(Condition which) {
        return db.select(countDistinct(ENTRY.ID))
                .from(ENTRY)
                .join(REVISION)
                .on(REVISION.ENTRY_ID.eq(ENTRY.ID), condition(REVISION.LIVE))
                .where(which)
                .fetchSingle()
                .value1();
    }

    private static Condition on(FaqCategory category) {
        return EntryStore.LISTED.and(ENTRY.CATEGORY.eq(EntryStore.stored(category)));
    }

    private SelectLimitStep<Record> answers(Condition which, Language language) {
        return db.select(FIELDS)
                .distinctOn(ENTRY.CATEGORY, ENTRY.SORT, ENTRY.ID)
                .from(ENTRY)
                .join(REVISION)
                .on(REVISION.ENTRY_ID.eq(ENTRY.ID), condition(REVISION.LIVE))
                .where(which)
                .orderBy(ENTRY.CATEGORY.asc(), ENTRY.SORT.asc(), ENTRY.ID.asc(), ownLanguageFirst(language));
    }

    /** Of the same answer: its text in this language before that in the other. */
    static SortField<Integer> ownLanguageFirst(Language language) {
        return when(REVISION.LANGUAGE.eq(language.tag()), 0).otherwise(1).asc();
    }

    private static FaqSummary summary(Record row) {
        return new FaqSummary(
                row.get(of(ENTRY.SLUG)),
                EntryStore.category(row.get(of(ENTRY.CATEGORY))),
                Language.ofTag(row.get(of(REVISION.LANGUAGE))).orElseThrow(),
                row.get(of(REVISION.TITLE)),
                row.get(of(REVISION.SUMMARY)),
                row.get(of(REVISION.AS_OF)));
    }

    private static <T> Field<T> of(Field<T> column) {
        return field(ANSWER.append(column.getUnqualifiedName()), column.getDataType());
    }
}
