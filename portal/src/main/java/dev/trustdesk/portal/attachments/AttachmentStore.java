package dev.trustdesk.portal.attachments;

import static dev.trustdesk.db.attachments.tables.Attachment.ATTACHMENT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import dev.trustdesk.db.attachments.enums.Kind;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

@Repository
class AttachmentStore {

    private static final SelectField<Attachment> ROW = row(
                    ATTACHMENT.ID.convertFrom(AttachmentId::new),
                    ATTACHMENT.MESSAGE_ID,
                    ATTACHMENT.KIND.convertFrom(literal ->
                            AttachmentKind.valueOf(literal.getLiteral().toUpperCase(Locale.ROOT))),
                    ATTACHMENT.NAME,
                    ATTACHMENT.SIZE,
                    ATTACHMENT.WIDTH,
                    ATTACHMENT.HEIGHT)
            .convertFrom(Records.mapping(Attachment::new));

    private final DSLContext db;

    AttachmentStore(DSLContext db) {
        this.db = db;
    }

    /** How many files a ticket has, and how many bytes they are. */
    record Held(int files, long bytes) {}

    Attachment add(TicketId ticket, UUID message, String name, CheckedFile.Fine file, byte[] sha256, Instant at) {
        var image = file.kind().isImage();
        return db.insertInto(ATTACHMENT)
                .set(ATTACHMENT.TICKET_ID, ticket.value())
                .set(ATTACHMENT.MESSAGE_ID, message)
                .set(ATTACHMENT.KIND, Kind.valueOf(file.kind().name().toLowerCase(Locale.ROOT)))
                .set(ATTACHMENT.NAME, name)
                .set(ATTACHMENT.SIZE, file.content().length)
                .set(ATTACHMENT.WIDTH, image ? file.width() : null)
                .set(ATTACHMENT.HEIGHT, image ? file.height() : null)
                .set(ATTACHMENT.SHA256, sha256)
                .set(ATTACHMENT.CONTENT, file.content())
                .set(ATTACHMENT.CREATED_AT, at)
                .returningResult(ROW)
                .fetchSingle()
                .value1();
    }

    Held held(TicketId ticket) {
        return db.select(count(), sum(ATTACHMENT.SIZE).cast(SQLDataType.BIGINT))
                .from(ATTACHMENT)
                .where(ATTACHMENT.TICKET_ID.eq(ticket.value()))
                .fetchSingle(row -> new Held(row.value1(), row.value2() == null ? 0 : row.value2()));
    }

    List<Attachment> of(Collection<UUID> messages) {
        return db.select(ROW)
                .from(ATTACHMENT)
                .where(ATTACHMENT.MESSAGE_ID.in(messages))
                .orderBy(ATTACHMENT.ID)
                .fetch(Record1::value1);
    }

    Map<AttachmentId, String> hashes(Collection<UUID> messages) {
        return db.select(ATTACHMENT.ID, ATTACHMENT.SHA256)
                .from(ATTACHMENT)
                .where(ATTACHMENT.MESSAGE_ID.in(messages))
                .fetchMap(
                        row -> new AttachmentId(row.value1()),
                        row -> HexFormat.of().formatHex(row.value2()));
    }

    Optional<Attachment> find(AttachmentId id) {
        return db.select(ROW)
                .from(ATTACHMENT)
                .where(ATTACHMENT.ID.eq(id.value()))
                .fetchOptional(Record1::value1);
    }

    /** A piece of the content; empty once the file is gone. */
    Optional<byte[]> piece(AttachmentId id, int from, int length) {
        return db.select(field(
                        "substring({0} from {1} for {2})",
                        byte[].class, ATTACHMENT.CONTENT, val(from + 1), val(length)))
                .from(ATTACHMENT)
                .where(ATTACHMENT.ID.eq(id.value()))
                .fetchOptional(Record1::value1);
    }

    int forget(TicketId ticket) {
        return db.deleteFrom(ATTACHMENT)
                .where(ATTACHMENT.TICKET_ID.eq(ticket.value()))
                .execute();
    }
}
