package dev.trustdesk.portal.support;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of something that staff did to a ticket. */
public sealed interface TicketResult {

    /** @param message what was written, if anything was */
    record Done(long version, @Nullable UUID message) implements TicketResult {

        public Done(long version) {
            this(version, null);
        }
    }

    /** Somebody else changed it first; {@code now} is what it has become. */
    record Stale(Ticket now) implements TicketResult {}

    record Gone() implements TicketResult {}

    /** Not allowed as it stands; the text of {@code reasonKey} says what to do. */
    record Refused(String reasonKey) implements TicketResult {

        /** Nothing else is in the way of resolving it: somebody only has to say what the ticket asked. */
        static final Refused QUESTION_MISSING = new Refused("support.refused.question_missing");

        public boolean asksForQuestion() {
            return equals(QUESTION_MISSING);
        }
    }
}
