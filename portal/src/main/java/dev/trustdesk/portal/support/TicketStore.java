package dev.trustdesk.portal.support;

import static dev.trustdesk.db.support.tables.Ticket.TICKET;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.ClockStates;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.sla.Terms;
import dev.trustdesk.portal.sla.TicketState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class TicketStore {

    static final Field<TicketState> STATE = TICKET.STATE.convertFrom(
            literal -> TicketState.valueOf(literal.getLiteral().toUpperCase(Locale.ROOT)));
    static final Field<Category> CATEGORY = TICKET.CATEGORY.convertFrom(
            literal -> Category.valueOf(literal.getLiteral().toUpperCase(Locale.ROOT)));
    static final Field<Language> LANGUAGE =
            TICKET.LANGUAGE.convertFrom(tag -> Language.ofTag(tag).orElseThrow());

    static final Field<Priority> PRIORITY = TICKET.PRIORITY.convertFrom(
            literal -> Priority.valueOf(literal.getLiteral().toUpperCase(Locale.ROOT)));
    static final SelectField<Terms> TERMS = row(CATEGORY, PRIORITY)
            .convertFrom(Records.mapping((category, priority) -> new Terms(category.name(), priority)));

    static final SelectField<TicketRow> ROW = row(
                    TICKET.ID.convertFrom(TicketId::new),
                    TICKET.NUMBER,
                    TICKET.SUBJECT,
                    CATEGORY,
                    LANGUAGE,
                    STATE,
                    TICKET.ASSIGNEE.convertFrom(TicketStore::account),
                    TICKET.NEXT_DUE_AT,
                    TICKET.UNANSWERED,
                    TICKET.CREATED_AT,
                    TICKET.CHANGED_AT,
                    TICKET.EXCHANGE,
                    TICKET.SAMPLE,
                    TICKET.VERSION,
                    PRIORITY,
                    TICKET.MERGED_INTO.convertFrom(TicketStore::ticket))
            .convertFrom(Records.mapping(TicketRow::new));

    private static final SelectField<TicketFacts> FACTS = row(
                    DSL.field(TICKET.CONTACT_MAIL.isNotNull()),
                    TICKET.TRANSACTION_ID,
                    TICKET.WALLET_ADDRESS,
                    TICKET.CHECK_WORD,
                    TICKET.WAKE_AT,
                    TICKET.WAITING_REASON,
                    TICKET.FIRST_RESOLVED_AT,
                    TICKET.LAST_RESOLVED_AT,
                    TICKET.FOLLOWS.convertFrom(TicketStore::ticket))
            .convertFrom(Records.mapping(TicketFacts::new));

    private static final SelectField<TicketHead> HEAD = row(
                    TICKET.ID.convertFrom(TicketId::new),
                    STATE,
                    TICKET.VERSION,
                    TICKET.WAKE_AT,
                    TICKET.WAITING_REASON,
                    TICKET.FIRST_RESOLVED_AT,
                    TICKET.LAST_RESOLVED_AT,
                    TERMS,
                    TICKET.MERGED_INTO.convertFrom(TicketStore::ticket))
            .convertFrom(Records.mapping(TicketHead::new));

    private final DSLContext db;

    TicketStore(DSLContext db) {
        this.db = db;
    }

    /** Empty if the same submission has made a ticket before. */
    Optional<TicketId> insert(NewTicket ticket, ClockStates clocks) {
        var text = ticket.text();
        return db.insertInto(TICKET)
                .set(TICKET.SUBJECT, text.subject())
                .set(TICKET.CATEGORY, literal(text.category()))
                .set(TICKET.LANGUAGE, ticket.language().tag())
                .set(TICKET.CONTACT_MAIL, text.contactMail())
                .set(TICKET.TRANSACTION_ID, text.transactionId())
                .set(TICKET.WALLET_ADDRESS, text.walletAddress())
                .set(TICKET.EXCHANGE, text.exchange())
                .set(TICKET.CHECK_WORD, ticket.checkWord())
                .set(TICKET.FOLLOWS, ticket.follows().map(TicketId::value).orElse(null))
                .set(TICKET.CREATED_AT, ticket.at())
                .set(TICKET.CHANGED_AT, ticket.at())
                .set(TICKET.NEXT_DUE_AT, clocks.nextDueAt().orElse(null))
                .set(TICKET.UNANSWERED, clocks.unanswered())
                .set(TICKET.SAMPLE, ticket.sample())
                .set(TICKET.SUBMISSION_HASH, ticket.submissionHash())
                .onConflict(TICKET.SUBMISSION_HASH)
                .doNothing()
                .returningResult(TICKET.ID)
                .fetchOptional(TICKET.ID)
                .map(TicketId::new);
    }

    boolean isEmpty() {
        return !db.fetchExists(selectOne().from(TICKET));
    }

    /** The ticket that a submission has made. */
    Optional<TicketId> ofSubmission(byte[] submissionHash) {
        return db.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.SUBMISSION_HASH.eq(submissionHash))
                .fetchOptional(found -> new TicketId(found.value1()));
    }

    /** Holds the ticket until the transaction ends, so that what happens to it happens in one order. */
    Optional<TicketHead> lock(TicketId id) {
        return db.select(HEAD)
                .from(TICKET)
                .where(TICKET.ID.eq(id.value()))
                .forNoKeyUpdate()
                .fetchOptional(Record1::value1);
    }

    /** Holds those tickets of the list that nobody holds. In the order of ids, so that two sweeps cannot block each other. */
    List<TicketHead> lockFree(Collection<TicketId> ids) {
        return db.select(HEAD)
                .from(TICKET)
                .where(TICKET.ID.in(ids.stream().map(TicketId::value).toList()))
                .orderBy(TICKET.ID)
                .forNoKeyUpdate()
                .skipLocked()
                .fetch(Record1::value1);
    }

    void save(TicketHead head, ClockStates clocks, Instant changedAt) {
        db.update(TICKET)
                .set(TICKET.STATE, literal(head.state()))
                .set(TICKET.WAKE_AT, head.wakeAt())
                .set(TICKET.WAITING_REASON, head.waitingReason())
                .set(TICKET.FIRST_RESOLVED_AT, head.firstResolvedAt())
                .set(TICKET.LAST_RESOLVED_AT, head.lastResolvedAt())
                .set(
                        TICKET.MERGED_INTO,
                        head.mergedInto() == null ? null : head.mergedInto().value())
                .set(TICKET.NEXT_DUE_AT, clocks.nextDueAt().orElse(null))
                .set(TICKET.UNANSWERED, clocks.unanswered())
                .set(TICKET.CHANGED_AT, changedAt)
                .set(TICKET.VERSION, head.version())
                .where(TICKET.ID.eq(head.id().value()))
                .execute();
    }

    void assign(TicketId id, @Nullable AccountId assignee, long version, Instant at) {
        db.update(TICKET)
                .set(TICKET.ASSIGNEE, assignee == null ? null : assignee.value())
                .set(TICKET.CHANGED_AT, at)
                .set(TICKET.VERSION, version)
                .where(TICKET.ID.eq(id.value()))
                .execute();
    }

    Optional<TicketRow> find(TicketId id) {
        return db.select(ROW).from(TICKET).where(TICKET.ID.eq(id.value())).fetchOptional(Record1::value1);
    }

    List<TicketRow> rows(Collection<TicketId> ids) {
        return db.select(ROW)
                .from(TICKET)
                .where(TICKET.ID.in(ids.stream().map(TicketId::value).toList()))
                .fetch(Record1::value1);
    }

    /** A ticket's row and the facts that only its page shows. */
    record Whole(TicketRow row, TicketFacts facts) {}

    Optional<Whole> whole(TicketId id) {
        return db.select(ROW, FACTS)
                .from(TICKET)
                .where(TICKET.ID.eq(id.value()))
                .fetchOptional(Records.mapping(Whole::new));
    }

    /** What a requester wrote at first, to go on from in a new ticket. */
    Optional<Origin> origin(TicketId id) {
        return db.select(
                        CATEGORY,
                        TICKET.SUBJECT,
                        TICKET.EXCHANGE,
                        TICKET.CONTACT_MAIL,
                        TICKET.CHECK_WORD,
                        LANGUAGE,
                        TICKET.SAMPLE)
                .from(TICKET)
                .where(TICKET.ID.eq(id.value()))
                .fetchOptional(Records.mapping(Origin::new));
    }

    /** Whom to write to, and how; empty for samples and for whoever left no address. */
    Optional<RequesterTickets.Recipient> recipient(TicketId id) {
        return db.select(TICKET.CONTACT_MAIL, TICKET.CHECK_WORD, LANGUAGE)
                .from(TICKET)
                .where(TICKET.ID.eq(id.value()), TICKET.CONTACT_MAIL.isNotNull(), TICKET.SAMPLE.isFalse())
                .fetchOptional(Records.mapping(RequesterTickets.Recipient::new));
    }

    /** The ticket in which the requester of a resolved one went on. */
    Optional<TicketId> followerOf(TicketId id) {
        return db.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.FOLLOWS.eq(id.value()))
                .orderBy(TICKET.NUMBER.desc())
                .limit(1)
                .fetchOptional(found -> new TicketId(found.value1()));
    }

    /** Tickets whose wake-up time has come, the longest overdue first. */
    List<TicketId> asleepPast(Instant now, int limit) {
        return db.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.WAKE_AT.le(now))
                .orderBy(TICKET.WAKE_AT)
                .limit(limit)
                .fetch(found -> new TicketId(found.value1()));
    }

    static @Nullable TicketId ticket(@Nullable UUID id) {
        return id == null ? null : new TicketId(id);
    }

    static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }

    static dev.trustdesk.db.support.enums.Category literal(Category category) {
        return dev.trustdesk.db.support.enums.Category.valueOf(category.name().toLowerCase(Locale.ROOT));
    }

    static dev.trustdesk.db.support.enums.TicketState literal(TicketState state) {
        return dev.trustdesk.db.support.enums.TicketState.valueOf(state.name().toLowerCase(Locale.ROOT));
    }

    record Origin(
            Category category,
            String subject,
            @Nullable String exchange,
            @Nullable String contactMail,
            String checkWord,
            Language language,
            boolean sample) {}
}
