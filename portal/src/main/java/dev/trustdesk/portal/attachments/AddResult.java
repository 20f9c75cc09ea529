package dev.trustdesk.portal.attachments;

import java.util.List;

/** What became of files that somebody wanted to add. All of them are kept, or none. */
public sealed interface AddResult {

    record Added(List<Attachment> attachments) implements AddResult {
        public Added {
            attachments = List.copyOf(attachments);
        }
    }

    /** One of them cannot be kept; the text of {@code messageKey} says why and takes its name. */
    record Refused(String name, String messageKey) implements AddResult {}
}
