package dev.trustdesk.portal.support;

import static dev.trustdesk.db.support.tables.Ticket.TICKET;
import static dev.trustdesk.db.support.tables.TicketOutcome.TICKET_OUTCOME;
import static dev.trustdesk.db.support.tables.TicketQuestion.TICKET_QUESTION;
import static dev.trustdesk.db.support.tables.TicketTriage.TICKET_TRIAGE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;

import dev.trustdesk.db.support.enums.TicketState;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What kind of case a ticket is, and how it ended. */
@Repository
class OutcomeStore {

    private static final Field<LocalDate> MONDAY =
            field("date_trunc('week', {0} at time zone 'UTC')::date", LocalDate.class, TICKET_OUTCOME.DECIDED_AT);

    private static final SelectField<CaseKind> KIND = row(TICKET_TRIAGE.HELD_AT, TICKET_TRIAGE.WALLET)
            .convertFrom(Records.mapping((heldAt, wallet) -> new CaseKind(
                    heldAt == null ? null : HeldAt.valueOf(name(heldAt.getLiteral())),
                    wallet == null ? null : WalletKind.valueOf(name(wallet.getLiteral())))));

    private final DSLContext db;

    OutcomeStore(DSLContext db) {
        this.db = db;
    }

    void keep(TicketId ticket, CaseKind triage) {
        db.insertInto(TICKET_TRIAGE)
                .set(TICKET_TRIAGE.TICKET_ID, ticket.value())
                .set(TICKET_TRIAGE.HELD_AT, heldAt(triage.heldAt()))
                .set(TICKET_TRIAGE.WALLET, wallet(triage.wallet()))
                .execute();
    }

    Optional<CaseKind> triage(TicketId ticket) {
        return db.select(KIND)
                .from(TICKET_TRIAGE)
                .where(TICKET_TRIAGE.TICKET_ID.eq(ticket.value()))
                .fetchOptional(Record1::value1);
    }

    Optional<TicketFindings> findings(TicketId ticket) {
        return db.select(
                        TICKET_QUESTION.TICKET_ID,
                        TICKET_QUESTION.ENTRY_ID,
                        KIND,
                        when(TICKET.STATE.eq(TicketState.resolved), TICKET_OUTCOME.OUTCOME),
                        ExclusionStore.ofTicket())
                .from(TICKET)
                .leftJoin(TICKET_QUESTION)
                .on(TICKET_QUESTION.TICKET_ID.eq(TICKET.ID))
                .leftJoin(TICKET_TRIAGE)
                .on(TICKET_TRIAGE.TICKET_ID.eq(TICKET.ID))
                .leftJoin(TICKET_OUTCOME)
                .on(TICKET_OUTCOME.TICKET_ID.eq(TICKET.ID))
                .where(TICKET.ID.eq(ticket.value()))
                .fetchOptional(found -> new TicketFindings(
                        found.value1() == null ? null : QuestionStore.question(found.value2()),
                        found.value3(),
                        found.value4() == null
                                ? null
                                : Outcome.valueOf(name(found.value4().getLiteral())),
                        found.value5().stream().findFirst().orElse(null)));
    }

    void decide(TicketId ticket, Outcome outcome, AccountId by, Instant at) {
        var literal =
                dev.trustdesk.db.support.enums.Outcome.valueOf(outcome.name().toLowerCase(Locale.ROOT));
        db.insertInto(TICKET_OUTCOME)
                .set(TICKET_OUTCOME.TICKET_ID, ticket.value())
                .set(TICKET_OUTCOME.OUTCOME, literal)
                .set(TICKET_OUTCOME.DECIDED_BY, by.value())
                .set(TICKET_OUTCOME.DECIDED_AT, at)
                .onConflict(TICKET_OUTCOME.TICKET_ID)
                .doUpdate()
                .set(TICKET_OUTCOME.OUTCOME, literal)
                .set(TICKET_OUTCOME.DECIDED_BY, by.value())
                .set(TICKET_OUTCOME.DECIDED_AT, at)
                .execute();
    }

    /** How a ticket ended; empty while it is open, whatever was decided before it was opened again. */
    Optional<Outcome> outcome(TicketId ticket) {
        return db.select(TICKET_OUTCOME.OUTCOME)
                .from(TICKET_OUTCOME)
                .join(TICKET)
                .on(TICKET.ID.eq(TICKET_OUTCOME.TICKET_ID))
                .where(TICKET.ID.eq(ticket.value()), TICKET.STATE.eq(TicketState.resolved))
                .fetchOptional(found -> Outcome.valueOf(name(found.value1().getLiteral())));
    }

    /** Newest week first; a week in which nothing ended is left out. */
    List<WeekOfOutcomes> perWeek(Instant since) {
        var weeks = new TreeMap<LocalDate, Map<Outcome, Integer>>();
        db.select(MONDAY, TICKET_OUTCOME.OUTCOME, count())
                .from(TICKET_OUTCOME)
                // That of a deleted ticket stays in the figures (ADR 0022).
                .leftJoin(TICKET)
                .on(TICKET.ID.eq(TICKET_OUTCOME.TICKET_ID))
                .where(
                        TICKET_OUTCOME.DECIDED_AT.ge(since),
                        TICKET.ID
                                .isNull()
                                .or(TICKET.STATE.eq(TicketState.resolved).andNot(TICKET.SAMPLE)))
                .groupBy(MONDAY, TICKET_OUTCOME.OUTCOME)
                .forEach(row -> weeks.computeIfAbsent(row.value1(), week -> new EnumMap<>(Outcome.class))
                        .put(Outcome.valueOf(name(row.value2().getLiteral())), row.value3()));
        return weeks.descendingMap().entrySet().stream()
                .map(week -> new WeekOfOutcomes(week.getKey(), week.getValue()))
                .toList();
    }

    private static dev.trustdesk.db.support.enums.@Nullable HeldAt heldAt(@Nullable HeldAt heldAt) {
        return heldAt == null
                ? null
                : dev.trustdesk.db.support.enums.HeldAt.valueOf(heldAt.name().toLowerCase(Locale.ROOT));
    }

    private static dev.trustdesk.db.support.enums.@Nullable WalletKind wallet(@Nullable WalletKind wallet) {
        return wallet == null
                ? null
                : dev.trustdesk.db.support.enums.WalletKind.valueOf(
                        wallet.name().toLowerCase(Locale.ROOT));
    }

    private static String name(String literal) {
        return literal.toUpperCase(Locale.ROOT);
    }
}
