package dev.trustdesk.portal.support;

import java.time.Instant;

/** What a ticket waits for once a public reply is sent. */
public sealed interface AfterReply {

    record StayOpen() implements AfterReply {}

    /** Put aside until the requester writes or the wake-up time comes. */
    record WaitForRequester(String reason, Instant wakeAt) implements AfterReply {}

    /** Put aside until an exchange has acted; nobody here can make it. */
    record WaitForExchange(String reason, Instant wakeAt) implements AfterReply {}

    /** Nothing more to do, and how it ended. */
    record Resolve(Outcome outcome) implements AfterReply {
        public Resolve() {
            this(Outcome.ANSWERED);
        }
    }
}
