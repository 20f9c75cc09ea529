package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Map;
import java.util.Optional;

/** Writes the mails of one kind of notice. Given by the feature that puts the notices into the {@link Outbox}. */
public interface MailComposer extends Labelled {

    /** The kind of notice this writes, such as {@code ticket-answered}; stored, so never renamed. */
    String kind();

    /**
     * Reads what is said, and to whom, at the moment of sending: what the recipient may no longer see must not be mailed. Called inside a
     * transaction as the system, and again for every attempt.
     *
     * @return empty if there is nothing to say any more; the notice is then dropped
     */
    Optional<Mail> compose(Map<String, String> payload);
}
