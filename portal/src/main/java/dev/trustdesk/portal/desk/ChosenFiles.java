package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.attachments.AddResult;
import dev.trustdesk.portal.attachments.Attachments;
import dev.trustdesk.portal.attachments.Upload;
import dev.trustdesk.portal.attachments.WaitingFile;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.SupportOnly;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;

/**
 * The files that staff send along with a message. Each is looked into as soon as it is chosen, so that whoever writes reads at once why it
 * cannot be sent, and once more when it is sent.
 */
@Service
public class ChosenFiles {

    static final String SECRET_NAME = "desk.files.secret";

    /** So many are looked into at once: each is in memory as a whole. */
    private static final int AT_ONCE = 2;

    private final Attachments attachments;
    private final Semaphore looking = new Semaphore(AT_ONCE, true);

    ChosenFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Takes a file in, to wait until its message is sent. */
    @SupportOnly
    public ChooseResult take(String name, InputStream content) throws IOException {
        if (holdsSecret(name)) {
            return new ChooseResult.Refused("", SECRET_NAME);
        }
        var file = WaitingFile.take(name, content);
        var problem = problemOf(file.upload());
        if (problem.isEmpty()) {
            return new ChooseResult.Taken(file);
        }
        file.close();
        return new ChooseResult.Refused(problem.get().name(), problem.get().messageKey());
    }

    /** Whether the name of any of them says what must not be kept. */
    static boolean holdSecret(List<Upload> files) {
        return files.stream().anyMatch(file -> holdsSecret(file.name()));
    }

    private static boolean holdsSecret(String name) {
        return SecretGuard.check(name).isSecret();
    }

    private Optional<AddResult.Refused> problemOf(Upload file) {
        looking.acquireUninterruptibly();
        try {
            return attachments.problemOf(file);
        } finally {
            looking.release();
        }
    }
}
