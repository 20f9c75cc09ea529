/** The support desk's views. */
@NullMarked
package dev.trustdesk.portal.support.ui;

import org.jspecify.annotations.NullMarked;
