package dev.trustdesk.portal.attachments;

import dev.trustdesk.portal.platform.Labelled;
import java.util.List;
import java.util.Locale;

/** The files that can be added to a ticket. None of them is shown by a browser as a page. */
public enum AttachmentKind implements Labelled {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf");

    private final String mediaType;
    private final List<String> extensions;

    AttachmentKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isImage() {
        return this != PDF;
    }

    /** The usual ending of a name, without the dot. */
    String extension() {
        return extensions.getFirst();
    }

    boolean isNamedBy(String extension) {
        return extensions.contains(extension);
    }

    @Override
    public String labelKey() {
        return "attachments.kind." + name().toLowerCase(Locale.ROOT);
    }
}
