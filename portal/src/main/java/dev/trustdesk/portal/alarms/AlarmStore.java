package dev.trustdesk.portal.alarms;

import static dev.trustdesk.db.alarms.tables.Alarm.ALARM;

import dev.trustdesk.db.alarms.enums.Kind;
import dev.trustdesk.db.alarms.tables.records.AlarmRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
class AlarmStore {
    private final DSLContext db;

    AlarmStore(DSLContext db) {
        this.db = db;
    }

    /** Remembers since when the condition holds; nothing if it is remembered already. */
    void seen(Condition condition, Instant at) {
        db.insertInto(ALARM)
                .set(ALARM.KIND, literal(condition.kind()))
                .set(ALARM.SUBJECT, condition.subject())
                .set(ALARM.SEEN_AT, at)
                .onConflict(ALARM.KIND, ALARM.SUBJECT)
                .where(ALARM.ENDED_AT.isNull())
                .doNothing()
                .execute();
    }

    /** What was last seen to hold, by the number of its row. */
    Map<Long, Condition> holding() {
        return db.select(ALARM.ID, ALARM.KIND, ALARM.SUBJECT)
                .from(ALARM)
                .where(ALARM.ENDED_AT.isNull())
                .fetchMap(ALARM.ID, row -> new Condition(domain(row.value2()), row.value3()));
    }

    /** Makes alarms of what has held since then; returns of how many. */
    int begin(Instant since, Instant at) {
        return db.update(ALARM)
                .set(ALARM.BEGUN_AT, at)
                .where(ALARM.ENDED_AT.isNull(), ALARM.BEGUN_AT.isNull(), ALARM.SEEN_AT.le(since))
                .execute();
    }

    /** False if it had not begun. */
    boolean end(long id, Instant at) {
        return db.update(ALARM)
                        .set(ALARM.ENDED_AT, at)
                        .setNull(ALARM.NEXT_TRY_AT)
                        .where(ALARM.ID.eq(id), ALARM.BEGUN_AT.isNotNull(), ALARM.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    void forgetUnbegun(long id) {
        db.deleteFrom(ALARM).where(ALARM.ID.eq(id), ALARM.BEGUN_AT.isNull()).execute();
    }

    /**
     * Alarms with news that the receiver has not taken and that is due, oldest first. One that ended before its begin was told is news only
     * if that was tried.
     */
    List<Alarm> untold(Instant now, Instant endedSince) {
        return db.selectFrom(ALARM)
                .where(
                        ALARM.BEGUN_AT.isNotNull(),
                        ALARM.NEXT_TRY_AT.isNull().or(ALARM.NEXT_TRY_AT.le(now)),
                        ALARM.ENDED_AT.isNull().or(ALARM.ENDED_AT.ge(endedSince)),
                        ALARM.TOLD_BEGUN_AT
                                .isNull()
                                .and(ALARM.ENDED_AT.isNull().or(ALARM.ATTEMPTS.gt(0)))
                                .or(ALARM.TOLD_BEGUN_AT
                                        .isNotNull()
                                        .and(ALARM.ENDED_AT.isNotNull())
                                        .and(ALARM.TOLD_ENDED_AT.isNull())))
                .orderBy(ALARM.ID)
                .fetch(AlarmStore::alarm);
    }

    void toldBegun(long id, Instant at) {
        told(id, ALARM.TOLD_BEGUN_AT, at);
    }

    void toldEnded(long id, Instant at) {
        told(id, ALARM.TOLD_ENDED_AT, at);
    }

    private void told(long id, Field<Instant> news, Instant at) {
        db.update(ALARM)
                .set(news, at)
                .set(ALARM.ATTEMPTS, 0)
                .setNull(ALARM.NEXT_TRY_AT)
                .setNull(ALARM.REFUSED_WITH)
                .where(ALARM.ID.eq(id))
                .execute();
    }

    void notTold(long id, int refusedWith, Instant again) {
        db.update(ALARM)
                .set(ALARM.ATTEMPTS, ALARM.ATTEMPTS.plus(1))
                .set(ALARM.NEXT_TRY_AT, again)
                .set(ALARM.REFUSED_WITH, refusedWith)
                .where(ALARM.ID.eq(id))
                .execute();
    }

    /** The active ones first, then the latest. */
    List<Alarm> latest(int limit) {
        return db.selectFrom(ALARM)
                .where(ALARM.BEGUN_AT.isNotNull())
                .orderBy(ALARM.ENDED_AT.isNull().desc(), ALARM.BEGUN_AT.desc(), ALARM.ID.desc())
                .limit(limit)
                .fetch(AlarmStore::alarm);
    }

    int countActive() {
        return db.fetchCount(ALARM, ALARM.BEGUN_AT.isNotNull(), ALARM.ENDED_AT.isNull());
    }

    int forgetEnded(Instant before) {
        return db.deleteFrom(ALARM).where(ALARM.ENDED_AT.lt(before)).execute();
    }

    private static Alarm alarm(AlarmRecord row) {
        return new Alarm(
                row.getId(),
                domain(row.getKind()),
                row.getSubject(),
                row.getBegunAt(),
                row.getEndedAt(),
                row.getToldBegunAt(),
                row.getToldEndedAt(),
                row.getAttempts(),
                row.getRefusedWith());
    }

    private static Kind literal(AlarmKind kind) {
        return Kind.valueOf(kind.name().toLowerCase(Locale.ROOT));
    }

    private static AlarmKind domain(Kind kind) {
        return AlarmKind.valueOf(kind.name().toUpperCase(Locale.ROOT));
    }
}
