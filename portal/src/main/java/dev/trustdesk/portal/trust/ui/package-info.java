/** The safety guides. */
@NullMarked
package dev.trustdesk.portal.trust.ui;

import org.jspecify.annotations.NullMarked;
