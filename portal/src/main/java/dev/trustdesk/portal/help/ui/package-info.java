/** A member's own tickets in the portal. */
@NullMarked
package dev.trustdesk.portal.help.ui;

import org.jspecify.annotations.NullMarked;
