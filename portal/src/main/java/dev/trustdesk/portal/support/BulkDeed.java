package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;

/** What can be done to many tickets at once. Nothing that a requester must be told of, because that needs words for each. */
public sealed interface BulkDeed {

    record Assign(AccountId to) implements BulkDeed {}

    record Unassign() implements BulkDeed {}

    /**
     * Without a reply, and therefore only where nobody waits for one.
     *
     * @param question what those of them asked of which nobody has said it
     */
    record Resolve(Question question) implements BulkDeed {}
}
