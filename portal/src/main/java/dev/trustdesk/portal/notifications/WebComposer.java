package dev.trustdesk.portal.notifications;

import java.util.Map;
import java.util.Optional;

/** Writes the posts of one kind of notice to addresses on the web. */
public non-sealed interface WebComposer extends NoticeComposer {

    /**
     * Reads what is said, and to which address, at the moment of sending. Called inside a transaction as the system, and again for every
     * attempt.
     *
     * @return empty if there is nothing to say any more; the notice is then dropped
     */
    Optional<WebPost> compose(Map<String, String> payload);
}
