package dev.trustdesk.portal.support;

/** What became of an attempt to take something back that was done to many tickets. */
public sealed interface BulkUndoResult {

    /** @param changedSince how many stay as they are, because somebody has changed them in the meantime */
    record Undone(int restored, int changedSince) implements BulkUndoResult {}

    record TooLate() implements BulkUndoResult {}

    /** There is no such deed of this account, or it has been taken back before. */
    record Gone() implements BulkUndoResult {}
}
