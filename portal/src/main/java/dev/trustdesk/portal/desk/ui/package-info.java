/** The support desk's views. */
@NullMarked
package dev.trustdesk.portal.desk.ui;

import org.jspecify.annotations.NullMarked;
