package dev.trustdesk.portal.attachments;

import dev.trustdesk.portal.platform.SupportOnly;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The files of tickets, for staff. */
@Service
public class StaffAttachments {

    private final Attachments attachments;

    StaffAttachments(Attachments attachments) {
        this.attachments = attachments;
    }

    /** The files of these messages, in the order in which they came. */
    @SupportOnly
    public List<Attachment> of(Collection<UUID> messages) {
        return attachments.of(messages);
    }

    /** Sends the content piece by piece. Who may is asked again for every file: a role may be gone since the page was opened. */
    @SupportOnly
    public void write(Attachment attachment, OutputStream to) throws IOException {
        attachments.write(attachment, to);
    }
}
