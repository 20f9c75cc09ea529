package dev.trustdesk.portal.attachments;

/** What a look into a file found. */
sealed interface CheckedFile {

    /**
     * It is what it claims to be.
     *
     * @param content what is kept of it
     */
    record Fine(AttachmentKind kind, byte[] content, int width, int height) implements CheckedFile {}

    /** It cannot be kept: the key of a sentence that takes its name. */
    record Refused(String messageKey) implements CheckedFile {}
}
