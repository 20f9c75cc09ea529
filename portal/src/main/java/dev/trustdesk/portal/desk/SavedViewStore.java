package dev.trustdesk.portal.desk;

import static dev.trustdesk.db.desk.tables.SavedView.SAVED_VIEW;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.trustdesk.portal.identity.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SavedViewStore {

    private static final SelectField<SavedView> VIEW = DSL.row(
                    SAVED_VIEW.ID.convertFrom(SavedViewId::new),
                    SAVED_VIEW.OWNER.convertFrom(AccountId::new),
                    SAVED_VIEW.SHARED,
                    SAVED_VIEW.NAME,
                    SAVED_VIEW.ADDRESS)
            .convertFrom(Records.mapping(SavedView::new));

    private final DSLContext db;

    SavedViewStore(DSLContext db) {
        this.db = db;
    }

    /** Shared ones first. */
    List<SavedView> seenBy(AccountId account) {
        return db.select(VIEW)
                .from(SAVED_VIEW)
                .where(SAVED_VIEW.DELETED_AT.isNull())
                .and(DSL.condition(SAVED_VIEW.SHARED).or(SAVED_VIEW.OWNER.eq(account.value())))
                .orderBy(SAVED_VIEW.SHARED.desc(), SAVED_VIEW.PLACE, SAVED_VIEW.CREATED_AT, SAVED_VIEW.ID)
                .fetch(Record1::value1);
    }

    Optional<SavedView> find(SavedViewId id) {
        return one(SAVED_VIEW.ID.eq(id.value()).and(SAVED_VIEW.DELETED_AT.isNull()));
    }

    Optional<SavedView> findDeleted(SavedViewId id) {
        return one(SAVED_VIEW.ID.eq(id.value()).and(SAVED_VIEW.DELETED_AT.isNotNull()));
    }

    /** Puts it behind those that are there. */
    SavedViewId insert(AccountId owner, boolean shared, String name, String address, Instant at) {
        return new SavedViewId(db.insertInto(SAVED_VIEW)
                .set(SAVED_VIEW.OWNER, owner.value())
                .set(SAVED_VIEW.SHARED, shared)
                .set(SAVED_VIEW.NAME, name)
                .set(SAVED_VIEW.ADDRESS, address)
                .set(
                        SAVED_VIEW.PLACE,
                        field(select(coalesce(max(SAVED_VIEW.PLACE), val(0)).plus(1))
                                .from(SAVED_VIEW)))
                .set(SAVED_VIEW.CREATED_AT, at)
                .returningResult(SAVED_VIEW.ID)
                .fetchSingle()
                .value1());
    }

    void rename(SavedViewId id, String name) {
        db.update(SAVED_VIEW)
                .set(SAVED_VIEW.NAME, name)
                .where(SAVED_VIEW.ID.eq(id.value()))
                .execute();
    }

    void replace(SavedViewId id, String address) {
        db.update(SAVED_VIEW)
                .set(SAVED_VIEW.ADDRESS, address)
                .where(SAVED_VIEW.ID.eq(id.value()))
                .execute();
    }

    /** Gives these the places 1, 2, 3 and so on. */
    void place(List<SavedViewId> inOrder) {
        db.batch(IntStream.range(0, inOrder.size())
                        .mapToObj(at -> db.update(SAVED_VIEW)
                                .set(SAVED_VIEW.PLACE, at + 1)
                                .where(SAVED_VIEW.ID.eq(inOrder.get(at).value())))
                        .toList())
                .execute();
    }

    void setDeleted(SavedViewId id, @Nullable Instant at) {
        db.update(SAVED_VIEW)
                .set(SAVED_VIEW.DELETED_AT, at)
                .where(SAVED_VIEW.ID.eq(id.value()))
                .execute();
    }

    int deleteDeletedBefore(Instant end) {
        return db.deleteFrom(SAVED_VIEW).where(SAVED_VIEW.DELETED_AT.lt(end)).execute();
    }

    private Optional<SavedView> one(Condition which) {
        return db.select(VIEW).from(SAVED_VIEW).where(which).fetchOptional(Record1::value1);
    }
}
