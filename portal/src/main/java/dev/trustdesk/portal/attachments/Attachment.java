package dev.trustdesk.portal.attachments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a ticket, without its content.
 *
 * @param name made harmless, with the ending that its content deserves
 * @param size in bytes, as it is kept
 */
public record Attachment(
        AttachmentId id,
        UUID message,
        AttachmentKind kind,
        String name,
        int size,
        @Nullable Integer width,
        @Nullable Integer height) {}
