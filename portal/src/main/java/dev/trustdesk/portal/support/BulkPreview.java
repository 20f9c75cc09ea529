package dev.trustdesk.portal.support;

/** What somebody sees before something is done to many tickets. */
public sealed interface BulkPreview {

    record Planned(BulkPlan plan) implements BulkPreview {}

    /** So many that it would be a mistake more often than not: narrow the queue first. */
    record TooMany(int most) implements BulkPreview {}

    /** Readers cannot see the entry of the FAQ any more. */
    record NoSuchEntry() implements BulkPreview {}

    /** The account can no longer be given tickets. */
    record NotStaff() implements BulkPreview {}
}
