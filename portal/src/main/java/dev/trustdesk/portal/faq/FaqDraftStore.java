package dev.trustdesk.portal.faq;

import static dev.trustdesk.db.faq.tables.Draft.DRAFT;

import dev.trustdesk.db.faq.enums.DraftState;
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

    List<FaqDraft> open() {
        return db.selectFrom(DRAFT)
                .where(DRAFT.STATE.eq(DraftState.open))
                .orderBy(DRAFT.PROPOSED_AT)
                .fetch(row -> new FaqDraft(
                        row.getId(),
                        Language.ofTag(row.getLanguage()).orElseThrow(),
                        row.getQuestion(),
                        row.getAnswer(),
                        new TicketId(row.getTicketId()),
                        row.getProposedBy(),
                        row.getProposedAt()));
    }

    boolean decide(UUID id, boolean taken, String by, Instant at) {
        return db.update(DRAFT)
                        .set(DRAFT.STATE, taken ? DraftState.taken : DraftState.declined)
                        .set(DRAFT.DECIDED_BY, by)
                        .set(DRAFT.DECIDED_AT, at)
                        .where(DRAFT.ID.eq(id), DRAFT.STATE.eq(DraftState.open))
                        .execute()
                == 1;
    }

    /** Forgets what was suggested from a ticket, and says what that was. */
    List<UUID> forget(TicketId ticket) {
        return db.deleteFrom(DRAFT)
                .where(DRAFT.TICKET_ID.eq(ticket.value()))
                .returningResult(DRAFT.ID)
                .fetch(DRAFT.ID);
    }
}
