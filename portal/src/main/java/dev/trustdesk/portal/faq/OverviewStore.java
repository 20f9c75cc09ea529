package dev.trustdesk.portal.faq;

import static dev.trustdesk.db.faq.Tables.ENTRY;
import static dev.trustdesk.db.faq.Tables.MANUSCRIPT;
import static dev.trustdesk.db.faq.Tables.REVISION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;

import dev.trustdesk.db.faq.enums.EditSize;
import dev.trustdesk.db.faq.enums.Visibility;
import dev.trustdesk.db.faq.tables.Revision;
import dev.trustdesk.portal.platform.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** The list of maintainers: what readers have beside what is being written, a page at a time. */
@Repository
class OverviewStore {

    private static final Revision EN = REVISION.as("en");
    private static final Revision KO = REVISION.as("ko");

    // What nobody has written in is no work yet; what is made of a suggestion stands in the list of these.
    private static final Table<?> WORK = select(
                    MANUSCRIPT.ID,
                    MANUSCRIPT.ENTRY_ID,
                    MANUSCRIPT.STAGE,
                    MANUSCRIPT.PUBLISH_AT,
                    MANUSCRIPT.RETURNED_BY,
                    MANUSCRIPT.EDITED_AT,
                    MANUSCRIPT.TITLE_EN,
                    MANUSCRIPT.TITLE_KO)
            .from(MANUSCRIPT)
            .where(MANUSCRIPT.DRAFT_ID.isNull(), MANUSCRIPT.VERSION.gt(0L))
            .asTable("work");

    // As Lags: the largest edit of the English since the revision that the Korean gives.
    private static final Field<EditSize> LACKED = field(select(max(coalesce(REVISION.SIZE, inline(EditSize.medium))))
            .from(REVISION)
            .where(
                    REVISION.ENTRY_ID.eq(ENTRY.ID),
                    REVISION.LANGUAGE.eq(Language.EN.tag()),
                    REVISION.NUMBER.gt(KO.BASED_ON),
                    REVISION.NUMBER.le(EN.NUMBER)));

    private static final Field<EditSize> LACKS = LACKED.as("lacks");

    private static final List<SelectField<?>> FIELDS = List.of(
            ENTRY.ID,
            ENTRY.SLUG,
            ENTRY.CATEGORY,
            ENTRY.VISIBILITY,
            ENTRY.ARCHIVED_AT,
            ENTRY.REVIEW_DUE,
            EN.TITLE,
            EN.PUBLISHED_AT,
            KO.TITLE,
            KO.PUBLISHED_AT,
            LACKS,
            ofWork(MANUSCRIPT.ID),
            ofWork(MANUSCRIPT.STAGE),
            ofWork(MANUSCRIPT.PUBLISH_AT),
            ofWork(MANUSCRIPT.RETURNED_BY),
            ofWork(MANUSCRIPT.TITLE_EN),
            ofWork(MANUSCRIPT.TITLE_KO));

    private final DSLContext db;

    OverviewStore(DSLContext db) {
        this.db = db;
    }

    int count(FaqRowQuery query, LocalDate today) {
        return db.fetchCount(db.select(inline(1)).from(rows()).where(asked(query, today)));
    }

    /** Without the votes; titles as they are written. */
    List<FaqRow> page(FaqRowQuery query, Language language, LocalDate today) {
        return db.select(FIELDS)
                .from(rows())
                .where(asked(query, today))
                .orderBy(order(query.selection()))
                .limit(FaqRowPage.SIZE)
                .offset((query.page() - 1) * FaqRowPage.SIZE)
                .fetch(row -> row(row, language, today));
    }

    private static Table<?> rows() {
        return ENTRY.fullJoin(WORK)
                .on(ofWork(MANUSCRIPT.ENTRY_ID).eq(ENTRY.ID))
                .leftJoin(EN)
                .on(EN.ENTRY_ID.eq(ENTRY.ID), EN.LANGUAGE.eq(Language.EN.tag()), condition(EN.LIVE))
                .leftJoin(KO)
                .on(KO.ENTRY_ID.eq(ENTRY.ID), KO.LANGUAGE.eq(Language.KO.tag()), condition(KO.LIVE));
    }

    private static Condition asked(FaqRowQuery query, LocalDate today) {
        var isThere = or(ENTRY.ID.isNull(), EN.ENTRY_ID.isNotNull(), KO.ENTRY_ID.isNotNull());
        return query.lookedFor().stream()
                .map(OverviewStore::holds)
                .reduce(isThere.and(selected(query.selection(), today)), Condition::and);
    }

    private static Condition selected(FaqSelection selection, LocalDate today) {
        var isKept = ENTRY.ARCHIVED_AT.isNull();
        return switch (selection) {
            case ALL -> isKept;
            case IN_WORK -> ofWork(MANUSCRIPT.ID).isNotNull();
            case REVIEW_DUE -> isKept.and(ENTRY.REVIEW_DUE.le(today));
            case LACKS_KOREAN ->
                isKept.and(ENTRY.ID.isNotNull()).and(KO.ENTRY_ID.isNull().or(LACKED.gt(inline(EditSize.typo))));
            case FOR_STAFF -> ENTRY.VISIBILITY.eq(Visibility.staff);
            case ARCHIVED -> ENTRY.ARCHIVED_AT.isNotNull();
        };
    }

    private static Condition holds(String word) {
        return or(
                EN.SEARCHABLE_TITLE.contains(word),
                EN.SEARCHABLE_KEYWORDS.contains(word),
                KO.SEARCHABLE_TITLE.contains(word),
                KO.SEARCHABLE_KEYWORDS.contains(word),
                ENTRY.SLUG.contains(word),
                folded(ofWork(MANUSCRIPT.TITLE_EN)).contains(word),
                folded(ofWork(MANUSCRIPT.TITLE_KO)).contains(word));
    }

    private static List<OrderField<?>> order(FaqSelection selection) {
        var latestWork = ofWork(MANUSCRIPT.EDITED_AT).desc().nullsLast();
        var place = List.<OrderField<?>>of(
                ENTRY.CATEGORY.asc().nullsFirst(), ENTRY.SORT, ENTRY.ID, latestWork, ofWork(MANUSCRIPT.ID));
        var first = switch (selection) {
            case IN_WORK -> latestWork;
            case REVIEW_DUE -> ENTRY.REVIEW_DUE.asc();
            case ARCHIVED -> ENTRY.ARCHIVED_AT.desc();
            default -> null;
        };
        return first == null ? place : concat(first, place);
    }

    private static List<OrderField<?>> concat(OrderField<?> first, List<OrderField<?>> place) {
        return Stream.concat(Stream.of(first), place.stream()).toList();
    }

    private static FaqRow row(Record row, Language language, LocalDate today) {
        var english = row.get(EN.TITLE);
        var korean = row.get(KO.TITLE);
        var isNew = row.get(ENTRY.ID) == null;
        return new FaqRow(
                isNew
                        ? row.get(ofWork(language == Language.KO ? MANUSCRIPT.TITLE_KO : MANUSCRIPT.TITLE_EN))
                        : english == null || language == Language.KO && korean != null ? korean : english,
                isNew ? null : published(row, today),
                row.get(ofWork(MANUSCRIPT.ID)) == null ? null : work(row));
    }

    private static FaqRow.Published published(Record row, LocalDate today) {
        var due = row.get(ENTRY.REVIEW_DUE);
        var english = row.get(EN.PUBLISHED_AT);
        var lacks = RevisionStore.size(row.get(LACKS));
        return new FaqRow.Published(
                row.get(ENTRY.ID),
                row.get(ENTRY.SLUG),
                EntryStore.category(row.get(ENTRY.CATEGORY)),
                EntryStore.visibility(row.get(ENTRY.VISIBILITY)),
                row.get(ENTRY.ARCHIVED_AT),
                row.get(KO.TITLE) != null,
                lacks == dev.trustdesk.portal.faq.EditSize.TYPO ? null : lacks,
                due,
                due != null && !due.isAfter(today),
                FaqVoteCount.NONE,
                english == null ? row.get(KO.PUBLISHED_AT) : english);
    }

    private static FaqRow.Work work(Record row) {
        return new FaqRow.Work(
                row.get(ofWork(MANUSCRIPT.ID)),
                FaqWork.Stage.valueOf(row.get(ofWork(MANUSCRIPT.STAGE)).name().toUpperCase(Locale.ROOT)),
                row.get(ofWork(MANUSCRIPT.PUBLISH_AT)),
                row.get(ofWork(MANUSCRIPT.RETURNED_BY)) != null);
    }

    private static <T> Field<T> ofWork(Field<T> field) {
        var own = WORK.field(field);
        if (own == null) {
            throw new IllegalArgumentException(field.getName());
        }
        return own;
    }

    private static Field<String> folded(Field<String> text) {
        return field("platform.folded({0})", String.class, text);
    }
}
