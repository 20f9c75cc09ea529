package dev.trustdesk.portal.platform;

import static dev.trustdesk.db.platform.tables.JobRun.JOB_RUN;

import dev.trustdesk.db.platform.enums.JobOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JobStore {

    private final DSLContext db;
    private final JsonMapper json;

    JobStore(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * Forgets idle runs of the task, and runs since then that ended in the same way: a task that ticks every few seconds keeps one row
     * of each, not thousands. A failure does not make forget when the task last ran well.
     */
    void forgetRepeated(String task, JobRow.Run run, Instant since) {
        db.deleteFrom(JOB_RUN)
                .where(
                        JOB_RUN.TASK.eq(task),
                        (run.outcome() == JobRow.Outcome.FAILED
                                        ? DSL.falseCondition()
                                        : JOB_RUN.OUTCOME.eq(JobOutcome.idle))
                                .or(JOB_RUN.OUTCOME
                                        .eq(literal(run.outcome()))
                                        .and(JOB_RUN.TALLY.eq(written(run.done())))
                                        .and(JOB_RUN.DETAIL.eq(run.problem()))
                                        .and(JOB_RUN.STARTED_AT.ge(since))
                                        .andNot(JOB_RUN.BY_HAND)))
                .execute();
    }

    void add(String task, Instant dueAt, JobRow.Run run) {
        db.insertInto(JOB_RUN)
                .set(JOB_RUN.TASK, task)
                .set(JOB_RUN.DUE_AT, dueAt)
                .set(JOB_RUN.STARTED_AT, run.startedAt())
                .set(JOB_RUN.FINISHED_AT, run.startedAt().plus(run.took()))
                .set(JOB_RUN.OUTCOME, literal(run.outcome()))
                .set(JOB_RUN.TALLY, written(run.done()))
                .set(JOB_RUN.DETAIL, run.problem())
                .set(JOB_RUN.BY_HAND, run.byHand())
                .execute();
    }

    int forgetBefore(Instant limit) {
        return db.deleteFrom(JOB_RUN).where(JOB_RUN.STARTED_AT.lt(limit)).execute();
    }

    /** When each task last began a run that did not fail. */
    Map<String, Instant> lastSuccesses() {
        return db.select(JOB_RUN.TASK, DSL.max(JOB_RUN.STARTED_AT))
                .from(JOB_RUN)
                .where(JOB_RUN.OUTCOME.ne(JobOutcome.failed))
                .groupBy(JOB_RUN.TASK)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    Map<String, JobRow.Run> latest() {
        return db.select(
                        JOB_RUN.TASK,
                        JOB_RUN.STARTED_AT,
                        JOB_RUN.FINISHED_AT,
                        JOB_RUN.OUTCOME,
                        JOB_RUN.TALLY,
                        JOB_RUN.DETAIL,
                        JOB_RUN.BY_HAND)
                .distinctOn(JOB_RUN.TASK)
                .from(JOB_RUN)
                .orderBy(JOB_RUN.TASK, JOB_RUN.STARTED_AT.desc())
                .fetchMap(
                        JOB_RUN.TASK,
                        row -> new JobRow.Run(
                                row.value2(),
                                Duration.between(row.value2(), row.value3()),
                                JobRow.Outcome.valueOf(row.value4().getLiteral().toUpperCase(Locale.ROOT)),
                                read(row.value5()),
                                row.value6(),
                                row.value7()));
    }

    private JSONB written(Tally tally) {
        return JSONB.valueOf(json.writeValueAsString(tally.counts()));
    }

    private Tally read(JSONB tally) {
        return Tally.of(json.readValue(tally.data(), new TypeReference<Map<String, Integer>>() {}));
    }

    private static JobOutcome literal(JobRow.Outcome outcome) {
        return JobOutcome.valueOf(outcome.name().toLowerCase(Locale.ROOT));
    }
}
