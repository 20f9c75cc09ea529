package dev.trustdesk.portal.notifications;

import java.time.Duration;

/** What became of a post to somebody else's address. */
public sealed interface WebAnswer {

    /**
     * It answered. What it said beyond the status is not read.
     *
     * @param again how long it asks us to wait; zero if it does not say
     */
    record Answered(int status, Duration again) implements WebAnswer {
        public boolean taken() {
            return status >= 200 && status < 300;
        }
    }

    /** It could not be found or connected to, showed no valid certificate, or did not answer in time. */
    record NoAnswer(String said) implements WebAnswer {}

    /** Nothing was sent: the address is not https, or leads to a machine that the public internet cannot reach. */
    record Forbidden() implements WebAnswer {}
}
