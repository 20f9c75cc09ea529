package dev.trustdesk.portal.transfer;

import dev.trustdesk.portal.support.ImportedTicket;

/**
 * A ticket of a file, whole, cleaned and checked, as it waits to be imported.
 *
 * @param line where its first row begins
 * @param externalId as which its desk knows it
 */
record StagedTicket(long line, String externalId, ImportedTicket ticket) {}
