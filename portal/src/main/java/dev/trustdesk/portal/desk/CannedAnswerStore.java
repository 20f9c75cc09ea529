package dev.trustdesk.portal.desk;

import static dev.trustdesk.db.desk.tables.CannedAnswer.CANNED_ANSWER;
import static org.jooq.impl.DSL.not;

import dev.trustdesk.db.desk.tables.records.CannedAnswerRecord;
import dev.trustdesk.portal.desk.CannedAnswer.Words;
import dev.trustdesk.portal.trust.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class CannedAnswerStore {

    private final DSLContext db;

    CannedAnswerStore(DSLContext db) {
        this.db = db;
    }

    /** By English title, what is in use first. */
    List<CannedAnswer> all() {
        return db.selectFrom(CANNED_ANSWER)
                .orderBy(CANNED_ANSWER.ARCHIVED, CANNED_ANSWER.TITLE_EN, CANNED_ANSWER.ID)
                .fetch(CannedAnswerStore::answer);
    }

    List<CannedAnswer> inUse() {
        return db.selectFrom(CANNED_ANSWER)
                .where(not(CANNED_ANSWER.ARCHIVED))
                .orderBy(CANNED_ANSWER.TITLE_EN, CANNED_ANSWER.ID)
                .fetch(CannedAnswerStore::answer);
    }

    Optional<CannedAnswer> find(UUID id) {
        return db.selectFrom(CANNED_ANSWER).where(CANNED_ANSWER.ID.eq(id)).fetchOptional(CannedAnswerStore::answer);
    }

    UUID add(Words english, @Nullable Words korean, @Nullable Phase phase, String by, Instant at) {
        return db.insertInto(CANNED_ANSWER)
                .set(record(english, korean, phase, by, at))
                .returningResult(CANNED_ANSWER.ID)
                .fetchSingle()
                .value1();
    }

    boolean change(
            CannedAnswer seen, Words english, @Nullable Words korean, @Nullable Phase phase, String by, Instant at) {
        var record = record(english, korean, phase, by, at);
        record.setVersion(seen.version() + 1);
        return db.update(CANNED_ANSWER)
                        .set(record)
                        .where(CANNED_ANSWER.ID.eq(seen.id()), CANNED_ANSWER.VERSION.eq(seen.version()))
                        .execute()
                == 1;
    }

    boolean archive(CannedAnswer seen, boolean archived, String by, Instant at) {
        return db.update(CANNED_ANSWER)
                        .set(CANNED_ANSWER.ARCHIVED, archived)
                        .set(CANNED_ANSWER.CHANGED_BY, by)
                        .set(CANNED_ANSWER.CHANGED_AT, at)
                        .set(CANNED_ANSWER.VERSION, seen.version() + 1)
                        .where(CANNED_ANSWER.ID.eq(seen.id()), CANNED_ANSWER.VERSION.eq(seen.version()))
                        .execute()
                == 1;
    }

    private static CannedAnswerRecord record(
            Words english, @Nullable Words korean, @Nullable Phase phase, String by, Instant at) {
        var record = new CannedAnswerRecord();
        record.setTitleEn(english.title());
        record.setBodyEn(english.body());
        record.setTitleKo(korean == null ? null : korean.title());
        record.setBodyKo(korean == null ? null : korean.body());
        record.setPhase(phase == null ? null : phase.name().toLowerCase(Locale.ROOT));
        record.setChangedBy(by);
        record.setChangedAt(at);
        return record;
    }

    private static CannedAnswer answer(CannedAnswerRecord row) {
        var titleKo = row.getTitleKo();
        var bodyKo = row.getBodyKo();
        var phase = row.getPhase();
        return new CannedAnswer(
                row.getId(),
                new Words(row.getTitleEn(), row.getBodyEn()),
                titleKo == null || bodyKo == null ? null : new Words(titleKo, bodyKo),
                phase == null ? null : Phase.valueOf(phase.toUpperCase(Locale.ROOT)),
                row.getArchived(),
                row.getChangedBy(),
                row.getChangedAt(),
                row.getVersion());
    }
}
