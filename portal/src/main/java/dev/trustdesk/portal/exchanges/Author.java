package dev.trustdesk.portal.exchanges;

import org.jspecify.annotations.Nullable;

/**
 * Who does something to a row.
 *
 * @param by as the audit trail names them
 * @param name under which the public knows them; null if it is no person
 */
record Author(String by, @Nullable String name) {}
