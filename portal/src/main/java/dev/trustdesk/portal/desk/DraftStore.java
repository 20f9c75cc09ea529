package dev.trustdesk.portal.desk;

import static dev.trustdesk.db.desk.tables.Draft.DRAFT;

import dev.trustdesk.db.desk.tables.records.DraftRecord;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class DraftStore {

    private final DSLContext db;

    DraftStore(DSLContext db) {
        this.db = db;
    }

    /** Keeps a draft one version on, unless the one that is there has another version than was seen. */
    boolean keep(TicketId ticket, Draft draft) {
        return db.insertInto(DRAFT)
                        .set(DRAFT.TICKET_ID, ticket.value())
                        .set(DRAFT.AUTHOR, draft.author().value())
                        .set(DRAFT.KIND, literal(draft.kind()))
                        .set(DRAFT.BODY, draft.text())
                        .set(DRAFT.READ_UP_TO, draft.readUpTo())
                        .set(DRAFT.CHANGED_AT, draft.changedAt())
                        .set(DRAFT.VERSION, draft.version() + 1)
                        .onConflict(DRAFT.TICKET_ID, DRAFT.AUTHOR)
                        .doUpdate()
                        .setAllToExcluded()
                        .where(DRAFT.VERSION.eq(draft.version()))
                        .execute()
                == 1;
    }

    Optional<Draft> find(TicketId ticket, AccountId author) {
        return db.selectFrom(DRAFT)
                .where(DRAFT.TICKET_ID.eq(ticket.value()), DRAFT.AUTHOR.eq(author.value()))
                .fetchOptional(DraftStore::draft);
    }

    /** What others write on a ticket, the last changed first. */
    List<Draft> ofOthers(TicketId ticket, AccountId me) {
        return db.selectFrom(DRAFT)
                .where(DRAFT.TICKET_ID.eq(ticket.value()), DRAFT.AUTHOR.ne(me.value()))
                .orderBy(DRAFT.CHANGED_AT.desc())
                .fetch(DraftStore::draft);
    }

    boolean delete(TicketId ticket, AccountId author) {
        return db.deleteFrom(DRAFT)
                        .where(DRAFT.TICKET_ID.eq(ticket.value()), DRAFT.AUTHOR.eq(author.value()))
                        .execute()
                == 1;
    }

    void forget(TicketId ticket) {
        db.deleteFrom(DRAFT).where(DRAFT.TICKET_ID.eq(ticket.value())).execute();
    }

    int forget(Instant unchangedSince) {
        return db.deleteFrom(DRAFT).where(DRAFT.CHANGED_AT.lt(unchangedSince)).execute();
    }

    private static Draft draft(DraftRecord row) {
        return new Draft(
                new AccountId(row.getAuthor()),
                DraftKind.valueOf(row.getKind().getLiteral().toUpperCase(Locale.ROOT)),
                row.getBody(),
                row.getReadUpTo(),
                row.getChangedAt(),
                row.getVersion());
    }

    private static dev.trustdesk.db.desk.enums.DraftKind literal(DraftKind kind) {
        return dev.trustdesk.db.desk.enums.DraftKind.valueOf(kind.name().toLowerCase(Locale.ROOT));
    }
}
