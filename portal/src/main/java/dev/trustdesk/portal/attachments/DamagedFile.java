package dev.trustdesk.portal.attachments;

/** A file that begins like one kind and is not built like it. */
final class DamagedFile extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedFile(String why) {
        super(why, null, false, false);
    }
}
