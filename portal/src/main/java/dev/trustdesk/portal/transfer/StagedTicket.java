package dev.trustdesk.portal.transfer;

import dev.trustdesk.portal.support.ImportedTicket;
import java.util.Set;

/**
 * A ticket of a file, whole, cleaned and checked, as it waits to be imported.
 *
 * @param line where its first row begins
 * @param externalId as which its desk knows it
 * @param remarks words of the file that it is imported without; known to the dry run only
 */
record StagedTicket(long line, String externalId, ImportedTicket ticket, Set<ImportRemark.Word> remarks) {}
