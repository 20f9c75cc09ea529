package dev.trustdesk.portal.faq;

import static dev.trustdesk.db.faq.tables.Draft.DRAFT;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class FaqDraftStore {

    private final DSLContext db;

    FaqDraftStore(DSLContext db) {
        this.db = db;
    }

    /** A suggestion about to be kept. */
    record NewDraft(Language language, String question, String answer, TicketId ticket) {}

    UUID add(NewDraft draft, String by, Instant at) {
        return db.insertInto(DRAFT)
                .set(DRAFT.LANGUAGE, draft.language().tag())
                .set(DRAFT.QUESTION, draft.question())
                .set(DRAFT.ANSWER, draft.answer())
                .set(DRAFT.TICKET_ID, draft.ticket().value())
                .set(DRAFT.PROPOSED_BY, by)
                .set(DRAFT.PROPOSED_AT, at)
                .returningResult(DRAFT.ID)
                .fetchSingle()
                .value1();
    }

    /** Forgets what was suggested from a ticket, and says what that was. */
    List<UUID> forget(TicketId ticket) {
        return db.deleteFrom(DRAFT)
                .where(DRAFT.TICKET_ID.eq(ticket.value()))
                .returningResult(DRAFT.ID)
                .fetch(DRAFT.ID);
    }
}
