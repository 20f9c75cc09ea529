package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.Labelled;
import java.util.Locale;

/**
 * Why a notice did not leave.
 *
 * @param said the words of the mail server or of the network, in whatever language; empty if there were none
 */
public record DeliveryProblem(Cause cause, String said) {

    private static final int LONGEST = 300;
    private static final String BETWEEN = ": ";

    /** Whose fault it was. */
    public enum Cause implements Labelled {
        /** The recipient's address cannot be one. */
        ADDRESS,
        /** The mail server refused this mail for good. */
        REFUSED,
        /** The mail server did not take this mail now. */
        NOT_TAKEN,
        /** No mail server is named. */
        NO_SERVER,
        /** The mail server cannot be reached. */
        UNREACHABLE,
        /** The mail server does not accept the user and password it was given. */
        CREDENTIALS,
        /** The mail server does not let this installation send. */
        SENDER,
        /** The feature that owns the notice failed to write the mail. */
        NOT_WRITTEN,
        /** Every attempt ended the process that made it. */
        FATAL,
        /** The web address does not lead to a machine that anybody can reach, or not over https. */
        FORBIDDEN,
        /** The receiver sends us elsewhere, which is not followed. */
        REDIRECTED,
        /** The receiver does not take this post. */
        NOT_WANTED,
        /** The receiver does not take this post now. */
        NOT_NOW,
        /** The receiver cannot be found or connected to, or did not answer in time. */
        NO_ANSWER;

        @Override
        public String labelKey() {
            return "notifications.problem." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Makes one line of bearable length: the words may be a foreign server's. */
    public DeliveryProblem {
        var line = said.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        said = line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    static DeliveryProblem of(Cause cause) {
        return new DeliveryProblem(cause, "");
    }

    /** As it is kept, and written in the log. */
    @Override
    public String toString() {
        return said.isEmpty() ? cause.name() : cause.name() + BETWEEN + said;
    }

    public static DeliveryProblem parse(String kept) {
        var parts = kept.split(BETWEEN, 2);
        return new DeliveryProblem(Cause.valueOf(parts[0]), parts.length > 1 ? parts[1] : "");
    }
}
