package dev.trustdesk.portal.support;

/** What became of an attempt to delete a ticket. */
public sealed interface DeletionResult {

    record Deleted(long number) implements DeletionResult {}

    /** Something was written or done since it was looked at: whoever deletes shall have seen what goes. */
    record Stale() implements DeletionResult {}

    record Gone() implements DeletionResult {}

    /** Not a reason that staff can give. */
    record Refused() implements DeletionResult {}
}
