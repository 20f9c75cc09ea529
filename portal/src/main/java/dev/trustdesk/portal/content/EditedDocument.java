package dev.trustdesk.portal.content;

import java.util.regex.Pattern;

/**
 * A text that is open in an editor.
 *
 * @param kind which editor, such as {@code post}
 * @param id which text, as its feature knows it
 */
public record EditedDocument(String kind, String id) {

    // Ids are written small; what people write is not an id.
    private static final Pattern ID = Pattern.compile("[a-z0-9.:-]{1,100}");

    public EditedDocument {
        if (!ID.matcher(kind).matches() || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("A text in an editor is named by an id");
        }
    }

    /** As changes name it. */
    String changeId() {
        return kind + ":" + id;
    }
}
