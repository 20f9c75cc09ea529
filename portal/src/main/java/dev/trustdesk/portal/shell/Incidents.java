package dev.trustdesk.portal.shell;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Unexpected failures: the log gets all of it under an id, people get the id and nothing else. */
final class Incidents {
    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 4;

    private Incidents() {}

    /** @return what to quote when reporting it */
    static String log(Throwable failure) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var id = HexFormat.of().formatHex(bytes);
        LOG.error("Failure {}", id, failure);
        return id;
    }
}
