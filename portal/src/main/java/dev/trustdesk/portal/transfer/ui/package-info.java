/** The view of imports. */
@NullMarked
package dev.trustdesk.portal.transfer.ui;

import org.jspecify.annotations.NullMarked;
