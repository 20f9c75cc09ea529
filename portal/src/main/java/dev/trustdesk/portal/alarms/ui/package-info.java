/** What administrators see of alarms. */
@NullMarked
package dev.trustdesk.portal.alarms.ui;

import org.jspecify.annotations.NullMarked;
