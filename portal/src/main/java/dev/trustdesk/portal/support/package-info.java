/** Tickets: their conversation, the queue, and what becomes of them. */
@ApplicationModule(allowedDependencies = {"platform", "inbound", "sla", "identity", "trust"})
@NullMarked
package dev.trustdesk.portal.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
