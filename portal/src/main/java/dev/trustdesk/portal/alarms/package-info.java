/** Tells the people who run the desk when it needs them, even if they are not looking: alarms by webhook, health and metrics. */
@ApplicationModule(allowedDependencies = {"platform", "notifications", "widgets"})
@NullMarked
package dev.trustdesk.portal.alarms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
