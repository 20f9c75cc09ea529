package dev.trustdesk.portal.help;

import dev.trustdesk.portal.attachments.Upload;
import java.util.List;

/**
 * A further message as it was typed.
 *
 * @param formKey the key that {@link HelpRequests#newFormKey()} gave the form, which makes a double submit recognisable
 * @param saysTransaction whoever wrote it has said that its 64 digits are the id of a transaction and no key
 */
public record FollowUpDraft(String formKey, String text, boolean saysTransaction, List<Upload> files) {
    public FollowUpDraft {
        files = List.copyOf(files);
    }

    /** Of somebody who brings no files and has not been asked about anything. */
    public FollowUpDraft(String formKey, String text) {
        this(formKey, text, false, List.of());
    }
}
