/** The clocks of tickets: what has been promised, whether it was kept, and the log that proves it (ADR 0008). */
@ApplicationModule(allowedDependencies = {"platform", "identity", "widgets"})
@NullMarked
package dev.trustdesk.portal.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
