package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.identity.AccountId;

/**
 * An address of the queue with a name.
 *
 * @param shared every member of staff sees it
 * @param address the query of the queue's address: view, filters, order and columns
 */
public record SavedView(SavedViewId id, AccountId owner, boolean shared, String name, String address) {}
