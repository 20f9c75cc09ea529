package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.TicketId;

/** What became of an attempt to merge, split or link tickets. */
public sealed interface MergeResult {

    /** {@code ticket} is the one to go on with: the survivor of a merge, the new one of a split. */
    record Done(TicketId ticket) implements MergeResult {}

    /** Somebody else changed it first; look again before doing something this far-reaching. */
    record Stale() implements MergeResult {}

    record Gone() implements MergeResult {}

    /** Not allowed as it stands; the text of {@code reasonKey} says what to do. */
    record Refused(String reasonKey) implements MergeResult {}
}
