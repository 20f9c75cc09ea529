package dev.trustdesk.portal.content;

import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Change;
import dev.trustdesk.portal.platform.Changes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Who has which text open in an editor. It tells, and locks nothing: two who save are told apart by the version of what they saw. A window
 * of which nothing is heard for a minute is gone, however it ended.
 */
@Service
public class Editing {

    /** How often a window that is open must say so. */
    public static final Duration BEAT = Duration.ofSeconds(15);

    private static final String TOPIC = "editing";
    private static final String EDITORS = "hasAnyRole('SUPPORT', 'MAINTAINER', 'ADMINISTRATOR')";
    // With the beat in which others look again, nobody is shown for more than a minute after the last sign of life.
    private static final Duration GONE = Duration.ofSeconds(45);

    private final EditingStore store;
    private final Changes changes;
    private final Clock clock;

    Editing(EditingStore store, Changes changes, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.clock = clock;
    }

    /** Whoever asks has opened a text in a window, or gone on to it in the same window. */
    @PreAuthorize(EDITORS)
    public void opened(UUID window, EditedDocument document) {
        store.open(window, document, AuditTrail.actor(), clock.instant());
        changes.announce(TOPIC, document.changeId());
    }

    /** The window is still there. One that was taken for gone is shown again. */
    @PreAuthorize(EDITORS)
    public void still(UUID window, EditedDocument document) {
        store.open(window, document, AuditTrail.actor(), clock.instant());
    }

    @PreAuthorize(EDITORS)
    public void left(UUID window, EditedDocument document) {
        store.leave(window);
        changes.announce(TOPIC, document.changeId());
    }

    /** The other accounts that have the text open, as {@code Authentication} names them, each once. */
    @PreAuthorize(EDITORS)
    public List<String> othersAt(EditedDocument document) {
        return store.seenSince(document, AuditTrail.actor(), clock.instant().minus(GONE));
    }

    /** Whether a change says that somebody came to the text or left it. */
    public static boolean concerns(Change change, EditedDocument document) {
        return change.concerns(TOPIC, document.changeId());
    }

    /** Forgets windows that ended without a word. */
    void forget(Instant now) {
        store.deleteUnseenSince(now.minus(GONE));
    }
}
