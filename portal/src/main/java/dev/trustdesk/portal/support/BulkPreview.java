package dev.trustdesk.portal.support;

import dev.trustdesk.portal.sla.Recompute;
import java.util.Optional;

/** What somebody sees before something is done to many tickets. */
public sealed interface BulkPreview {

    /** @param dues what becomes of what is owed, if that depends on the deed */
    record Planned(BulkPlan plan, Optional<Recompute> dues) implements BulkPreview {}

    /** So many that it would be a mistake more often than not: narrow the queue first. */
    record TooMany(int most) implements BulkPreview {}

    /** Readers cannot see the entry of the FAQ any more. */
    record NoSuchEntry() implements BulkPreview {}

    /** The account can no longer be given tickets. */
    record NotStaff() implements BulkPreview {}

    /** These tags cannot be kept; the text of {@code reasonKey} says why. */
    record BadTags(String reasonKey) implements BulkPreview {}
}
