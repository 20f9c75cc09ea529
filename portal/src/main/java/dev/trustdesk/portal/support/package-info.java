/** Tickets: asking for help, the private page, the queue, the conversation, and the clock that keeps the 48-hour promise. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "notifications", "faq", "inbound", "sla", "widgets"})
@NullMarked
package dev.trustdesk.portal.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
