package dev.trustdesk.portal.transfer;

import dev.trustdesk.portal.identity.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The import of one file: what the dry run found, and how far it has come.
 *
 * @param found what the dry run says
 * @param left tickets that could not be made although the dry run found nothing wrong, or that another import had made meanwhile
 * @param problem why the whole file was refused; null if it was not
 */
public record ImportRun(
        ImportId id,
        Origin origin,
        ImportState state,
        AccountId begunBy,
        Instant begunAt,
        Found found,
        int ticketsMade,
        int messagesMade,
        int left,
        @Nullable Problem problem) {

    /**
     * @param rows of data, without the header
     * @param refused rows of which nothing is imported
     * @param tickets that would be made
     * @param messages of these tickets
     * @param known tickets that were imported before and are left as they are
     */
    public record Found(int rows, int refused, int tickets, int messages, int known) {}

    /**
     * @param key of the bundle, whose text takes the line and the column
     * @param line where the reading ended; 0 where no line is to blame
     * @param about a column of ours, or nothing
     */
    public record Problem(String key, long line, String about) {}
}
