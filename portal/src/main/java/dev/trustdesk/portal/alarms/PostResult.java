package dev.trustdesk.portal.alarms;

/** What became of a post to the receiver of alarms. */
public sealed interface PostResult {
    record Taken() implements PostResult {}

    /** It answered, but with a status that means no. A redirect is one: the address is meant as it was set. */
    record Refused(int status) implements PostResult {}

    /** It could not be connected to, or did not answer in time. */
    record NoAnswer() implements PostResult {}

    /** No receiver is set. */
    record NoReceiver() implements PostResult {}
}
