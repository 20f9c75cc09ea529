/** Tickets: their conversation, the queue, and what becomes of them. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "notifications", "trust", "faq", "inbound", "sla"})
@NullMarked
package dev.trustdesk.portal.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
