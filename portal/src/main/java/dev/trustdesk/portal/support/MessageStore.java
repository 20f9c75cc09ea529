package dev.trustdesk.portal.support;

import static dev.trustdesk.db.support.tables.Message.MESSAGE;
import static dev.trustdesk.db.support.tables.Ticket.TICKET;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MessageStore {

    private static final Field<MessageKind> KIND = MESSAGE.KIND.convertFrom(
            literal -> MessageKind.valueOf(literal.getLiteral().toUpperCase(Locale.ROOT)));

    private final DSLContext db;

    MessageStore(DSLContext db) {
        this.db = db;
    }

    UUID add(TicketId ticket, NewMessage message) {
        return db.insertInto(MESSAGE)
                .set(MESSAGE.TICKET_ID, ticket.value())
                .set(MESSAGE.KIND, literal(message.kind()))
                .set(
                        MESSAGE.AUTHOR,
                        message.author() == null ? null : message.author().value())
                .set(MESSAGE.AUTHOR_NAME, message.authorName())
                .set(MESSAGE.BODY, message.text())
                .set(MESSAGE.RECEIVED_AT, message.at())
                .set(MESSAGE.RECORDED_AT, message.at())
                .set(MESSAGE.SUBMISSION_HASH, message.submissionHash())
                .returningResult(MESSAGE.ID)
                .fetchSingle()
                .value1();
    }

    /** Adds messages that nobody else sends: what came with the ticket, or was received elsewhere at other times. */
    void add(TicketId ticket, List<NewMessage> received, Instant recordedAt) {
        db.insertInto(
                        MESSAGE,
                        MESSAGE.TICKET_ID,
                        MESSAGE.KIND,
                        MESSAGE.AUTHOR_NAME,
                        MESSAGE.BODY,
                        MESSAGE.RECEIVED_AT,
                        MESSAGE.RECORDED_AT)
                .valuesOfRows(received.stream()
                        .map(message -> row(
                                ticket.value(),
                                literal(message.kind()),
                                message.authorName(),
                                message.text(),
                                message.at(),
                                recordedAt))
                        .toList())
                .execute();
    }

    /** The ticket in which a submission stands. */
    Optional<TicketId> ticketOf(byte[] submissionHash) {
        return db.select(MESSAGE.TICKET_ID)
                .from(MESSAGE)
                .where(MESSAGE.SUBMISSION_HASH.eq(submissionHash))
                .fetchOptional(found -> new TicketId(found.value1()));
    }

    List<TicketMessage> of(TicketId ticket) {
        return messages(MESSAGE.TICKET_ID.eq(ticket.value()));
    }

    private List<TicketMessage> messages(Condition which) {
        return db.select(
                        MESSAGE.ID,
                        KIND,
                        MESSAGE.AUTHOR.convertFrom(TicketStore::account),
                        MESSAGE.AUTHOR_NAME,
                        MESSAGE.BODY,
                        MESSAGE.RECEIVED_AT)
                .from(MESSAGE)
                .where(which)
                .orderBy(MESSAGE.RECEIVED_AT, MESSAGE.ID)
                .fetch(Records.mapping(TicketMessage::new));
    }

    /** What the requester of a ticket may read, and staff read there: with what was split off it, which has no link of its own. */
    List<TicketMessage> toRequesterOf(TicketId ticket) {
        var splitOff = select(TICKET.ID).from(TICKET).where(TICKET.SPLIT_FROM.eq(ticket.value()));
        return messages(MESSAGE.TICKET_ID.in(select(val(ticket.value())).unionAll(splitOff)));
    }

    /** Makes a request part of another ticket; nothing else about it changes. */
    boolean move(UUID message, TicketId from, TicketId to) {
        return db.update(MESSAGE)
                        .set(MESSAGE.TICKET_ID, to.value())
                        .where(MESSAGE.ID.eq(message), MESSAGE.TICKET_ID.eq(from.value()))
                        .execute()
                == 1;
    }

    /** The message that began a ticket. */
    Optional<UUID> firstOf(TicketId ticket) {
        return db.select(MESSAGE.ID)
                .from(MESSAGE)
                .where(MESSAGE.TICKET_ID.eq(ticket.value()))
                .orderBy(MESSAGE.RECEIVED_AT, MESSAGE.ID)
                .limit(1)
                .fetchOptional(MESSAGE.ID);
    }

    Optional<UUID> latestReply(TicketId ticket) {
        return db.select(MESSAGE.ID)
                .from(MESSAGE)
                .where(
                        MESSAGE.TICKET_ID.eq(ticket.value()),
                        MESSAGE.KIND.eq(dev.trustdesk.db.support.enums.MessageKind.reply))
                .orderBy(MESSAGE.RECEIVED_AT.desc(), MESSAGE.ID.desc())
                .limit(1)
                .fetchOptional(MESSAGE.ID);
    }

    /** When the requester's messages since {@code from} came in, oldest first. */
    List<Instant> requestsSince(TicketId ticket, Instant from) {
        return db.select(MESSAGE.RECEIVED_AT)
                .from(MESSAGE)
                .where(
                        MESSAGE.TICKET_ID.eq(ticket.value()),
                        MESSAGE.KIND.eq(dev.trustdesk.db.support.enums.MessageKind.request),
                        MESSAGE.RECEIVED_AT.gt(from))
                .orderBy(MESSAGE.RECEIVED_AT)
                .fetch(MESSAGE.RECEIVED_AT);
    }

    private static dev.trustdesk.db.support.enums.MessageKind literal(MessageKind kind) {
        return dev.trustdesk.db.support.enums.MessageKind.valueOf(kind.name().toLowerCase(Locale.ROOT));
    }

    /**
     * A message about to be kept.
     *
     * @param at when we received it
     * @param submissionHash tells a double submit; null for what nobody submits by a form
     */
    record NewMessage(
            MessageKind kind,
            @Nullable AccountId author,
            @Nullable String authorName,
            String text,
            Instant at,
            byte @Nullable [] submissionHash) {

        static NewMessage request(String text, Instant at, byte @Nullable [] submissionHash) {
            return new NewMessage(MessageKind.REQUEST, null, null, text, at, submissionHash);
        }

        static NewMessage notice(String text, Instant at) {
            return new NewMessage(MessageKind.NOTICE, null, null, text, at, null);
        }

        static NewMessage reply(Account author, String text, Instant at) {
            return new NewMessage(MessageKind.REPLY, author.id(), author.displayName(), text, at, null);
        }

        static NewMessage note(Account author, String text, Instant at) {
            return new NewMessage(MessageKind.NOTE, author.id(), author.displayName(), text, at, null);
        }
    }
}
