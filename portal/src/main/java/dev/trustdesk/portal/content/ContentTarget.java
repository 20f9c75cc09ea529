package dev.trustdesk.portal.content;

/** A feature that keeps one kind of document of the starter pack. Called inside the import's transaction. */
public interface ContentTarget {

    /** The folder or file it takes, such as {@code faq} or {@code facts}. */
    String kind();

    /** Takes over a new or changed document. */
    Acceptance accept(PackDocument document);

    /** The document is no longer in the pack. */
    void removed(String id, String language);

    /** What became of a document. */
    enum Acceptance {
        TAKEN,
        /** Somebody edited the entry in the portal, so it was left alone. */
        KEPT_EDITED
    }
}
