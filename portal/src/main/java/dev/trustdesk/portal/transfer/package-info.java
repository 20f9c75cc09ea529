/** Tickets that come from another desk as a file, and views of the queue that leave as one. */
@ApplicationModule(allowedDependencies = {"platform", "widgets", "inbound", "sla", "identity", "support"})
@NullMarked
package dev.trustdesk.portal.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
