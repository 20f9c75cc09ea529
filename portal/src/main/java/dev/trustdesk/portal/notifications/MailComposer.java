package dev.trustdesk.portal.notifications;

import java.util.Map;
import java.util.Optional;

/** Writes the mails of one kind of notice. */
public non-sealed interface MailComposer extends NoticeComposer {

    /**
     * Reads what is said, and to whom, at the moment of sending: what the recipient may no longer see must not be mailed. Called inside a
     * transaction as the system, and again for every attempt.
     *
     * @return empty if there is nothing to say any more; the notice is then dropped
     */
    Optional<Mail> compose(Map<String, String> payload);
}
