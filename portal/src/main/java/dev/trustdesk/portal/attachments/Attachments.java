package dev.trustdesk.portal.attachments;

import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.TicketId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of tickets. Knows nobody: whoever calls has made sure that the ticket is theirs to add to or to read, and holds it while
 * files are added, so that two of them at once cannot exceed what a ticket may hold.
 */
@Component
public class Attachments {

    public static final int MOST_PER_MESSAGE = 5;
    public static final int MOST_BYTES = FileCheck.MOST_BYTES;

    public static final int MOST_PER_TICKET = 25;
    public static final long MOST_BYTES_PER_TICKET = 60L * 1024 * 1024;

    /** So much of a file is in memory while it is sent. */
    private static final int PIECE = 256 * 1024;

    private final AttachmentStore store;
    private final AuditTrail audit;

    Attachments(AttachmentStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /**
     * Keeps the files of one message, one after the other, so that only one of them is in memory. If one is refused, the caller
     * has to roll back: neither the others nor the message may stay.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AddResult add(TicketId ticket, UUID message, List<Upload> uploads, Instant at) {
        if (uploads.size() > MOST_PER_MESSAGE) {
            return refused(uploads.get(MOST_PER_MESSAGE), "attachments.problem.too_many");
        }
        var held = store.held(ticket);
        if (held.files() + uploads.size() > MOST_PER_TICKET) {
            return refused(uploads.getFirst(), "attachments.problem.ticket_full");
        }
        var room = MOST_BYTES_PER_TICKET - held.bytes();
        var added = new ArrayList<Attachment>();
        for (var upload : uploads) {
            switch (FileCheck.check(upload.name(), read(upload))) {
                case CheckedFile.Refused(var key) -> {
                    return refused(upload, key);
                }
                case CheckedFile.Fine file -> {
                    room -= file.content().length;
                    if (room < 0) {
                        return refused(upload, "attachments.problem.ticket_full");
                    }
                    var name = FileName.of(upload.name(), file.kind());
                    added.add(store.add(ticket, message, name, file, sha256(file.content()), at));
                }
            }
        }
        for (var attachment : added) {
            var detail = Map.of(
                    "file",
                    attachment.id().toString(),
                    "kind",
                    attachment.kind().name());
            audit.record("attachment.added", "ticket:" + ticket, detail);
        }
        return new AddResult.Added(added);
    }

    /** Why a file could not be kept, if it could not, as far as the file alone shows. */
    public Optional<AddResult.Refused> problemOf(Upload upload) {
        return switch (FileCheck.check(upload.name(), read(upload))) {
            case CheckedFile.Fine _ -> Optional.empty();
            case CheckedFile.Refused(var key) -> Optional.of(new AddResult.Refused(FileName.shown(upload.name()), key));
        };
    }

    /** The files of these messages, in the order in which they came. */
    public List<Attachment> of(Collection<UUID> messages) {
        return messages.isEmpty() ? List.of() : store.of(messages);
    }

    /** SHA-256 of the files of these messages as they are kept, in hexadecimal digits. */
    public Map<AttachmentId, String> hashes(Collection<UUID> messages) {
        return messages.isEmpty() ? Map.of() : store.hashes(messages);
    }

    public Optional<Attachment> find(AttachmentId id) {
        return store.find(id);
    }

    /** Sends the content piece by piece. */
    public void write(Attachment attachment, OutputStream to) throws IOException {
        for (var from = 0; from < attachment.size(); from += PIECE) {
            var piece = store.piece(attachment.id(), from, PIECE)
                    .orElseThrow(() -> new IOException("The file was deleted while it was sent"));
            to.write(piece);
        }
    }

    /** Deletes all files of a ticket, with the ticket. Says how many there were. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int forget(TicketId ticket) {
        var gone = store.forget(ticket);
        if (gone > 0) {
            audit.record("attachment.deleted", "ticket:" + ticket, Map.of("files", Integer.toString(gone)));
        }
        return gone;
    }

    private static AddResult refused(Upload upload, String key) {
        return new AddResult.Refused(FileName.shown(upload.name()), key);
    }

    // One byte more than may be, so that too much is seen whatever its sender said about its size.
    private static byte[] read(Upload upload) {
        try (var in = upload.content().open()) {
            return in.readNBytes(FileCheck.MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
