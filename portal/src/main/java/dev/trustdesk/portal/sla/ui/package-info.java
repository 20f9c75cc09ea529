/** Views on the promise: its versions, whether it is kept, and whether the clocks agree with their logs. */
@NullMarked
package dev.trustdesk.portal.sla.ui;

import org.jspecify.annotations.NullMarked;
