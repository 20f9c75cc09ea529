package dev.trustdesk.portal.trust;

import static dev.trustdesk.db.trust.tables.FakeReport.FAKE_REPORT;
import static org.jooq.impl.DSL.count;

import dev.trustdesk.db.trust.enums.FakeReportState;
import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class FakeReportStore {

    private static final int MOST = 500;

    private final DSLContext db;

    FakeReportStore(DSLContext db) {
        this.db = db;
    }

    /** What makes two reports the same, and the name that the first of them wants to be thanked under. */
    record Held(String same, @Nullable String credit) {}

    void add(FakeReport report, String same, Instant at) {
        db.insertInto(FAKE_REPORT)
                .set(FAKE_REPORT.SIGN, report.sign())
                .set(FAKE_REPORT.SAME, same)
                .set(FAKE_REPORT.STORY, report.story())
                .set(FAKE_REPORT.CREDIT, report.credit().isEmpty() ? null : report.credit())
                .set(FAKE_REPORT.LANGUAGE, report.language().tag())
                .set(FAKE_REPORT.AT, at)
                .execute();
    }

    int countOpen() {
        return db.fetchCount(FAKE_REPORT, FAKE_REPORT.STATE.eq(FakeReportState.open));
    }

    /** The oldest first. */
    List<ReportedFake> open() {
        var times = count().over().partitionBy(FAKE_REPORT.SAME).as("times");
        return db.select(FAKE_REPORT.asterisk(), times)
                .from(FAKE_REPORT)
                .where(FAKE_REPORT.STATE.eq(FakeReportState.open))
                .orderBy(FAKE_REPORT.ID)
                .limit(MOST)
                .fetch(row -> reported(row, row.get(times)));
    }

    /** Held with all open ones of the same until the transaction ends; empty if it has been decided. */
    Optional<Held> hold(long id) {
        return db.select(FAKE_REPORT.SAME, FAKE_REPORT.CREDIT)
                .from(FAKE_REPORT)
                .where(FAKE_REPORT.ID.eq(id), FAKE_REPORT.STATE.eq(FakeReportState.open))
                .forUpdate()
                .fetchOptional(row -> new Held(row.value1(), row.value2()));
    }

    /** Decides all open ones of the same; returns how many. */
    int accept(String same, String fake, String by, Instant at) {
        return db.update(FAKE_REPORT)
                .set(FAKE_REPORT.STATE, FakeReportState.accepted)
                .set(FAKE_REPORT.FAKE_ID, fake)
                .set(FAKE_REPORT.DECIDED_BY, by)
                .set(FAKE_REPORT.DECIDED_AT, at)
                .where(FAKE_REPORT.SAME.eq(same), FAKE_REPORT.STATE.eq(FakeReportState.open))
                .execute();
    }

    int decline(String same, String reason, String by, Instant at) {
        return db.update(FAKE_REPORT)
                .set(FAKE_REPORT.STATE, FakeReportState.declined)
                .set(FAKE_REPORT.REASON, reason)
                .set(FAKE_REPORT.DECIDED_BY, by)
                .set(FAKE_REPORT.DECIDED_AT, at)
                .where(FAKE_REPORT.SAME.eq(same), FAKE_REPORT.STATE.eq(FakeReportState.open))
                .execute();
    }

    int forgetDecided(Instant before) {
        return db.deleteFrom(FAKE_REPORT)
                .where(FAKE_REPORT.DECIDED_AT.lt(before))
                .execute();
    }

    private static ReportedFake reported(Record row, int times) {
        return new ReportedFake(
                row.get(FAKE_REPORT.ID),
                row.get(FAKE_REPORT.SIGN),
                row.get(FAKE_REPORT.STORY),
                row.get(FAKE_REPORT.CREDIT),
                Language.ofTag(row.get(FAKE_REPORT.LANGUAGE)).orElseThrow(),
                row.get(FAKE_REPORT.AT),
                times);
    }
}
