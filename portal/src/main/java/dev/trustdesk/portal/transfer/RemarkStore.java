package dev.trustdesk.portal.transfer;

import static dev.trustdesk.db.transfer.tables.ImportRemark.IMPORT_REMARK;
import static dev.trustdesk.db.transfer.tables.ImportRun.IMPORT_RUN;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What of a file is left out although its tickets are taken. */
@Repository
class RemarkStore {

    private final DSLContext db;

    RemarkStore(DSLContext db) {
        this.db = db;
    }

    void add(ImportId id, Map<ImportRemark.Word, Integer> counted) {
        if (!counted.isEmpty()) {
            db.insertInto(
                            IMPORT_REMARK,
                            IMPORT_REMARK.IMPORT_ID,
                            IMPORT_REMARK.KIND,
                            IMPORT_REMARK.WORD,
                            IMPORT_REMARK.TIMES)
                    .valuesOfRows(counted.entrySet().stream()
                            .map(entry -> row(
                                    id.value(),
                                    entry.getKey().kind().name(),
                                    entry.getKey().word(),
                                    entry.getValue()))
                            .toList())
                    .execute();
        }
    }

    /** Of each kind, the most frequent first. */
    List<ImportRemark> of(ImportId id, int limit) {
        return db.select(IMPORT_REMARK.KIND, IMPORT_REMARK.WORD, IMPORT_REMARK.TIMES)
                .from(IMPORT_REMARK)
                .where(IMPORT_REMARK.IMPORT_ID.eq(id.value()))
                .orderBy(IMPORT_REMARK.KIND, IMPORT_REMARK.TIMES.desc(), IMPORT_REMARK.WORD)
                .limit(limit)
                .fetch(found ->
                        new ImportRemark(ImportRemark.Kind.valueOf(found.value1()), found.value2(), found.value3()));
    }

    void removeAll(ImportId id) {
        db.deleteFrom(IMPORT_REMARK)
                .where(IMPORT_REMARK.IMPORT_ID.eq(id.value()))
                .execute();
    }

    void forgetBefore(Instant begun) {
        db.deleteFrom(IMPORT_REMARK)
                .where(IMPORT_REMARK.IMPORT_ID.in(
                        select(IMPORT_RUN.ID).from(IMPORT_RUN).where(IMPORT_RUN.BEGUN_AT.lt(begun))))
                .execute();
    }
}
