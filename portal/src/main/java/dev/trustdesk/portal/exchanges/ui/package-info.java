/** The matrix with its filters, and one exchange with its history. */
@NullMarked
package dev.trustdesk.portal.exchanges.ui;

import org.jspecify.annotations.NullMarked;
