package dev.trustdesk.portal.attachments;

import java.util.UUID;

public record AttachmentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
