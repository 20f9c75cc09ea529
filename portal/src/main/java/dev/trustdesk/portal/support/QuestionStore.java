package dev.trustdesk.portal.support;

import static dev.trustdesk.db.support.tables.TicketQuestion.TICKET_QUESTION;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class QuestionStore {

    private final DSLContext db;

    QuestionStore(DSLContext db) {
        this.db = db;
    }

    Optional<Question> of(TicketId ticket) {
        return db.select(TICKET_QUESTION.ENTRY_ID)
                .from(TICKET_QUESTION)
                .where(TICKET_QUESTION.TICKET_ID.eq(ticket.value()))
                .fetchOptional(row -> question(row.value1()));
    }

    void put(TicketId ticket, Question question, AccountId by, Instant at) {
        db.insertInto(TICKET_QUESTION)
                .set(TICKET_QUESTION.TICKET_ID, ticket.value())
                .set(TICKET_QUESTION.ENTRY_ID, question instanceof Question.Known(var entry) ? entry : null)
                .set(TICKET_QUESTION.DECIDED_BY, by.value())
                .set(TICKET_QUESTION.DECIDED_AT, at)
                .onConflict(TICKET_QUESTION.TICKET_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /** Takes back what somebody said at this instant, as long as nobody has said otherwise. */
    void forget(TicketId ticket, AccountId by, Instant at) {
        db.deleteFrom(TICKET_QUESTION)
                .where(
                        TICKET_QUESTION.TICKET_ID.eq(ticket.value()),
                        TICKET_QUESTION.DECIDED_BY.eq(by.value()),
                        TICKET_QUESTION.DECIDED_AT.eq(at))
                .execute();
    }

    static Question question(@Nullable String entry) {
        return entry == null ? new Question.Unknown() : new Question.Known(entry);
    }
}
