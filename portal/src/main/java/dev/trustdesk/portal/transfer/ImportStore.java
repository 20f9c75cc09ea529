package dev.trustdesk.portal.transfer;

import static dev.trustdesk.db.transfer.tables.ImportRun.IMPORT_RUN;
import static dev.trustdesk.db.transfer.tables.ImportedTicket.IMPORTED_TICKET;
import static dev.trustdesk.db.transfer.tables.RefusedRow.REFUSED_ROW;
import static org.jooq.impl.DSL.row;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Imports of files, and which tickets have come from where. */
@Repository
class ImportStore {

    private static final Field<ImportState> STATE = IMPORT_RUN.STATE.convertFrom(
            literal -> ImportState.valueOf(literal.getLiteral().toUpperCase(Locale.ROOT)));
    private static final Field<Origin> ORIGIN = IMPORT_RUN.ORIGIN.convertFrom(
            literal -> Origin.valueOf(literal.getLiteral().toUpperCase(Locale.ROOT)));

    private static final SelectField<ImportRun.Found> FOUND = row(
                    IMPORT_RUN.ROWS_READ,
                    IMPORT_RUN.ROWS_REFUSED,
                    IMPORT_RUN.TICKETS,
                    IMPORT_RUN.MESSAGES,
                    IMPORT_RUN.KNOWN_TICKETS)
            .convertFrom(Records.mapping(ImportRun.Found::new));
    private static final SelectField<ImportRun.Problem> PROBLEM = row(
                    IMPORT_RUN.PROBLEM, IMPORT_RUN.PROBLEM_LINE, IMPORT_RUN.PROBLEM_ABOUT)
            .convertFrom(found -> found == null || found.value1() == null
                    ? null
                    : new ImportRun.Problem(found.value1(), found.value2(), found.value3()));
    private static final SelectField<ImportRun> RUN = row(
                    IMPORT_RUN.ID.convertFrom(ImportId::new),
                    ORIGIN,
                    STATE,
                    IMPORT_RUN.BEGUN_BY.convertFrom(AccountId::new),
                    IMPORT_RUN.BEGUN_AT,
                    FOUND,
                    IMPORT_RUN.TICKETS_MADE,
                    IMPORT_RUN.MESSAGES_MADE,
                    IMPORT_RUN.TICKETS_LEFT,
                    PROBLEM)
            .convertFrom(Records.mapping(ImportRun::new));

    private final DSLContext db;

    ImportStore(DSLContext db) {
        this.db = db;
    }

    ImportId begin(Origin origin, AccountId by, Instant at) {
        return new ImportId(db.insertInto(IMPORT_RUN)
                .set(IMPORT_RUN.ORIGIN, literal(origin))
                .set(IMPORT_RUN.BEGUN_BY, by.value())
                .set(IMPORT_RUN.BEGUN_AT, at)
                .returningResult(IMPORT_RUN.ID)
                .fetchSingle()
                .value1());
    }

    Optional<ImportRun> find(ImportId id) {
        return db.select(RUN)
                .from(IMPORT_RUN)
                .where(IMPORT_RUN.ID.eq(id.value()))
                .fetchOptional(Record1::value1);
    }

    /** Newest first. */
    List<ImportRun> latest(int limit) {
        return db.select(RUN)
                .from(IMPORT_RUN)
                .orderBy(IMPORT_RUN.BEGUN_AT.desc(), IMPORT_RUN.ID.desc())
                .limit(limit)
                .fetch(Record1::value1);
    }

    /** Oldest first. */
    List<ImportRun> running() {
        return db.select(RUN)
                .from(IMPORT_RUN)
                .where(IMPORT_RUN.STATE.eq(literal(ImportState.RUNNING)))
                .orderBy(IMPORT_RUN.ID)
                .fetch(Record1::value1);
    }

    void ready(ImportId id, ImportRun.Found found) {
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, literal(ImportState.READY))
                .set(IMPORT_RUN.ROWS_READ, found.rows())
                .set(IMPORT_RUN.ROWS_REFUSED, found.refused())
                .set(IMPORT_RUN.TICKETS, found.tickets())
                .set(IMPORT_RUN.MESSAGES, found.messages())
                .set(IMPORT_RUN.KNOWN_TICKETS, found.known())
                .where(IMPORT_RUN.ID.eq(id.value()), IMPORT_RUN.STATE.eq(literal(ImportState.READING)))
                .execute();
    }

    void refuse(ImportId id, ImportRun.Problem problem, Instant at) {
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, literal(ImportState.REFUSED))
                .set(IMPORT_RUN.PROBLEM, problem.key())
                .set(IMPORT_RUN.PROBLEM_LINE, problem.line())
                .set(IMPORT_RUN.PROBLEM_ABOUT, problem.about())
                .set(IMPORT_RUN.ENDED_AT, at)
                .where(IMPORT_RUN.ID.eq(id.value()))
                .execute();
    }

    /** False if it is no longer in the one state, because somebody else was quicker. */
    boolean move(ImportId id, ImportState from, ImportState to) {
        return db.update(IMPORT_RUN)
                        .set(IMPORT_RUN.STATE, literal(to))
                        .where(IMPORT_RUN.ID.eq(id.value()), IMPORT_RUN.STATE.eq(literal(from)))
                        .execute()
                == 1;
    }

    void ended(ImportId id, Instant at) {
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.ENDED_AT, at)
                .where(IMPORT_RUN.ID.eq(id.value()))
                .execute();
    }

    void countMade(ImportId id, int messages) {
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.TICKETS_MADE, IMPORT_RUN.TICKETS_MADE.plus(1))
                .set(IMPORT_RUN.MESSAGES_MADE, IMPORT_RUN.MESSAGES_MADE.plus(messages))
                .where(IMPORT_RUN.ID.eq(id.value()))
                .execute();
    }

    void countLeft(ImportId id) {
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.TICKETS_LEFT, IMPORT_RUN.TICKETS_LEFT.plus(1))
                .where(IMPORT_RUN.ID.eq(id.value()))
                .execute();
    }

    void addRefused(ImportId id, Collection<RefusedRow> rows) {
        if (!rows.isEmpty()) {
            db.insertInto(REFUSED_ROW, REFUSED_ROW.IMPORT_ID, REFUSED_ROW.LINE, REFUSED_ROW.REASON)
                    .valuesOfRows(rows.stream()
                            .map(refused -> row(id.value(), refused.line(), refused.reason()))
                            .toList())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    List<RefusedRow> refused(ImportId id, int limit) {
        return db.select(REFUSED_ROW.LINE, REFUSED_ROW.REASON)
                .from(REFUSED_ROW)
                .where(REFUSED_ROW.IMPORT_ID.eq(id.value()))
                .orderBy(REFUSED_ROW.LINE)
                .limit(limit)
                .fetch(Records.mapping(RefusedRow::new));
    }

    void forgetRefused(ImportId id) {
        db.deleteFrom(REFUSED_ROW).where(REFUSED_ROW.IMPORT_ID.eq(id.value())).execute();
    }

    int forgetRefusedBefore(Instant begun) {
        return db.deleteFrom(REFUSED_ROW)
                .where(REFUSED_ROW.IMPORT_ID.in(
                        DSL.select(IMPORT_RUN.ID).from(IMPORT_RUN).where(IMPORT_RUN.BEGUN_AT.lt(begun))))
                .execute();
    }

    /** Of these tickets of a desk, those that have been imported. */
    Set<String> known(Origin origin, Collection<String> externalIds) {
        return db.select(IMPORTED_TICKET.EXTERNAL_ID)
                .from(IMPORTED_TICKET)
                .where(from(origin), IMPORTED_TICKET.EXTERNAL_ID.in(externalIds))
                .fetchSet(IMPORTED_TICKET.EXTERNAL_ID);
    }

    void remember(Origin origin, String externalId, TicketId ticket, ImportId id) {
        db.insertInto(IMPORTED_TICKET)
                .set(IMPORTED_TICKET.ORIGIN, literal(origin))
                .set(IMPORTED_TICKET.EXTERNAL_ID, externalId)
                .set(IMPORTED_TICKET.TICKET_ID, ticket.value())
                .set(IMPORTED_TICKET.IMPORT_ID, id.value())
                .execute();
    }

    /** Imports that nobody has decided on, or that broke off while they were read. */
    List<ImportId> forgottenSince(Instant begun) {
        return db.select(IMPORT_RUN.ID)
                .from(IMPORT_RUN)
                .where(
                        IMPORT_RUN.BEGUN_AT.lt(begun),
                        IMPORT_RUN.STATE.in(literal(ImportState.READING), literal(ImportState.READY)))
                .fetch(found -> new ImportId(found.value1()));
    }

    void discardUndecided(ImportId id, Instant at) {
        db.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, literal(ImportState.DISCARDED))
                .set(IMPORT_RUN.ENDED_AT, at)
                .where(
                        IMPORT_RUN.ID.eq(id.value()),
                        IMPORT_RUN.STATE.in(literal(ImportState.READING), literal(ImportState.READY)))
                .execute();
    }

    private static Condition from(Origin origin) {
        return IMPORTED_TICKET.ORIGIN.eq(literal(origin));
    }

    private static dev.trustdesk.db.transfer.enums.Origin literal(Origin origin) {
        return dev.trustdesk.db.transfer.enums.Origin.valueOf(origin.word());
    }

    private static dev.trustdesk.db.transfer.enums.ImportState literal(ImportState state) {
        return dev.trustdesk.db.transfer.enums.ImportState.valueOf(state.name().toLowerCase(Locale.ROOT));
    }
}
