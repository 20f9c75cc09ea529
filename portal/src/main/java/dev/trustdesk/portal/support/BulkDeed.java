package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.sla.Priority;
import java.util.Set;

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

    /** Resolved or waiting no more. To let a ticket wait is not for many at once: it needs a public message (SLA.md, rule 6). */
    record Open() implements BulkDeed {}

    /** What is owed is due anew; a promise that was broken stays broken (SLA.md, rule 11). */
    record Prioritize(Priority to) implements BulkDeed {}

    /** What is both added and taken away is added. */
    record Tag(Set<String> add, Set<String> remove) implements BulkDeed {
        public Tag {
            var without = TagRules.cleaned(remove);
            without.removeAll(TagRules.cleaned(add));
            add = Set.copyOf(TagRules.cleaned(add));
            remove = Set.copyOf(without);
        }
    }
}
