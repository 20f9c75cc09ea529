package dev.trustdesk.portal.content;

/**
 * A text that is open in an editor.
 *
 * @param kind which editor, such as {@code post}
 * @param id which text, as its feature knows it
 */
public record EditedDocument(String kind, String id) {

    /** As changes name it. */
    String changeId() {
        return kind + ":" + id;
    }
}
