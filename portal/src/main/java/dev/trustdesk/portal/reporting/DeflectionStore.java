package dev.trustdesk.portal.reporting;

import static dev.trustdesk.db.reporting.tables.AnswerDay.ANSWER_DAY;
import static dev.trustdesk.db.reporting.tables.FormCount.FORM_COUNT;
import static dev.trustdesk.db.reporting.tables.FormDay.FORM_DAY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import dev.trustdesk.portal.platform.Language;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;

@Repository
class DeflectionStore {

    private final DSLContext db;

    DeflectionStore(DSLContext db) {
        this.db = db;
    }

    /** Whether this is counted for the first time, which it is from now on no more. */
    boolean first(byte[] mark, LocalDate day) {
        return db.insertInto(FORM_COUNT)
                        .set(FORM_COUNT.KEY_HASH, mark)
                        .set(FORM_COUNT.DAY, day)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean isCounted(byte[] mark) {
        return db.fetchExists(selectOne().from(FORM_COUNT).where(FORM_COUNT.KEY_HASH.eq(mark)));
    }

    /** Forgets that something was counted; the day for which it was, if it was. */
    Optional<LocalDate> forget(byte[] mark) {
        return db.deleteFrom(FORM_COUNT)
                .where(FORM_COUNT.KEY_HASH.eq(mark))
                .returningResult(FORM_COUNT.DAY)
                .fetchOptional(FORM_COUNT.DAY);
    }

    int forgetBefore(LocalDate day) {
        return db.deleteFrom(FORM_COUNT).where(FORM_COUNT.DAY.lt(day)).execute();
    }

    void suggested(LocalDate day, Language language, String entry) {
        answer(day, language, entry, ANSWER_DAY.SUGGESTED, 1);
    }

    void solved(LocalDate day, Language language, String entry, int by) {
        answer(day, language, entry, ANSWER_DAY.SOLVED, by);
    }

    void voted(LocalDate day, Language language, String entry, boolean helped) {
        answer(day, language, entry, helped ? ANSWER_DAY.HELPED : ANSWER_DAY.NOT_HELPED, 1);
    }

    void formSuggested(LocalDate day, Language language) {
        form(day, language, FORM_DAY.SUGGESTED, 1);
    }

    void formSolved(LocalDate day, Language language, int by) {
        form(day, language, FORM_DAY.SOLVED, by);
    }

    void formSent(LocalDate day, Language language) {
        form(day, language, FORM_DAY.SENT, 1);
    }

    /** What became of forms from one day to another, its end not included. */
    FormCounts forms(LocalDate from, LocalDate to, Collection<Language> languages) {
        return db.select(total(FORM_DAY.SUGGESTED), total(FORM_DAY.SOLVED), total(FORM_DAY.SENT))
                .from(FORM_DAY)
                .where(
                        FORM_DAY.DAY.ge(from),
                        FORM_DAY.DAY.lt(to),
                        FORM_DAY.LANGUAGE.in(
                                languages.stream().map(Language::tag).toList()))
                .fetchSingle(row -> new FormCounts(row.value1(), row.value2(), row.value3()));
    }

    /** What became of each answer since a day. */
    Map<String, AnswerCounts> answers(Language language, LocalDate since) {
        return db.select(
                        ANSWER_DAY.ENTRY_ID,
                        total(ANSWER_DAY.SUGGESTED),
                        total(ANSWER_DAY.SOLVED),
                        total(ANSWER_DAY.HELPED),
                        total(ANSWER_DAY.NOT_HELPED))
                .from(ANSWER_DAY)
                .where(ANSWER_DAY.DAY.ge(since), ANSWER_DAY.LANGUAGE.eq(language.tag()))
                .groupBy(ANSWER_DAY.ENTRY_ID)
                .fetchMap(
                        row -> row.value1(),
                        row -> new AnswerCounts(row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private static Field<Integer> total(Field<Integer> counted) {
        return coalesce(sum(counted), inline(0)).cast(Integer.class);
    }

    private void answer(
            LocalDate day, Language language, String entry, TableField<? extends Record, Integer> counted, int by) {
        db.insertInto(ANSWER_DAY)
                .set(ANSWER_DAY.DAY, day)
                .set(ANSWER_DAY.LANGUAGE, language.tag())
                .set(ANSWER_DAY.ENTRY_ID, entry)
                .set(counted, Math.max(by, 0))
                .onConflict(ANSWER_DAY.DAY, ANSWER_DAY.LANGUAGE, ANSWER_DAY.ENTRY_ID)
                .doUpdate()
                .set(counted, greatest(counted.plus(by), inline(0)))
                .execute();
    }

    private void form(LocalDate day, Language language, TableField<? extends Record, Integer> counted, int by) {
        db.insertInto(FORM_DAY)
                .set(FORM_DAY.DAY, day)
                .set(FORM_DAY.LANGUAGE, language.tag())
                .set(counted, Math.max(by, 0))
                .onConflict(FORM_DAY.DAY, FORM_DAY.LANGUAGE)
                .doUpdate()
                .set(counted, greatest(counted.plus(by), inline(0)))
                .execute();
    }
}
