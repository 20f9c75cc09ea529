package dev.trustdesk.portal.desk;

import static dev.trustdesk.db.desk.tables.Presence.PRESENCE;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class PresenceStore {

    private final DSLContext db;

    PresenceStore(DSLContext db) {
        this.db = db;
    }

    /** A window in which somebody has a ticket open, and when something was last heard of it. */
    record Window(
            TicketId ticket,
            AccountId account,
            Instant openAt,
            Instant activeAt,
            @Nullable Instant typingAt) {}

    void open(UUID window, TicketId ticket, AccountId account, Instant at) {
        db.insertInto(PRESENCE)
                .set(PRESENCE.WINDOW_ID, window)
                .set(PRESENCE.TICKET_ID, ticket.value())
                .set(PRESENCE.ACCOUNT, account.value())
                .set(PRESENCE.OPEN_AT, at)
                .set(PRESENCE.ACTIVE_AT, at)
                .onConflict(PRESENCE.WINDOW_ID)
                .doUpdate()
                .set(PRESENCE.TICKET_ID, ticket.value())
                .set(PRESENCE.OPEN_AT, at)
                .set(PRESENCE.ACTIVE_AT, at)
                .setNull(PRESENCE.TYPING_AT)
                .execute();
    }

    void still(UUID window, Instant at) {
        db.update(PRESENCE)
                .set(PRESENCE.OPEN_AT, at)
                .where(PRESENCE.WINDOW_ID.eq(window))
                .execute();
    }

    void active(UUID window, Instant at) {
        db.update(PRESENCE)
                .set(PRESENCE.OPEN_AT, at)
                .set(PRESENCE.ACTIVE_AT, at)
                .where(PRESENCE.WINDOW_ID.eq(window))
                .execute();
    }

    void typing(UUID window, Instant at) {
        db.update(PRESENCE)
                .set(PRESENCE.OPEN_AT, at)
                .set(PRESENCE.ACTIVE_AT, at)
                .set(PRESENCE.TYPING_AT, at)
                .where(PRESENCE.WINDOW_ID.eq(window))
                .execute();
    }

    void leave(UUID window) {
        db.deleteFrom(PRESENCE).where(PRESENCE.WINDOW_ID.eq(window)).execute();
    }

    List<Window> heardOfSince(Instant since) {
        return db.select(
                        PRESENCE.TICKET_ID.convertFrom(TicketId::new),
                        PRESENCE.ACCOUNT.convertFrom(AccountId::new),
                        PRESENCE.OPEN_AT,
                        PRESENCE.ACTIVE_AT,
                        PRESENCE.TYPING_AT)
                .from(PRESENCE)
                .where(PRESENCE.OPEN_AT.gt(since))
                .fetch(Records.mapping(Window::new));
    }

    int deleteUnheardSince(Instant end) {
        return db.deleteFrom(PRESENCE).where(PRESENCE.OPEN_AT.lt(end)).execute();
    }

    void forget(TicketId ticket) {
        db.deleteFrom(PRESENCE).where(PRESENCE.TICKET_ID.eq(ticket.value())).execute();
    }
}
