/** What a local trial is filled with, so that there is something to try: invented, and marked as such wherever it is shown. */
@ApplicationModule(allowedDependencies = {"platform", "sla", "identity", "support"})
@NullMarked
package dev.trustdesk.portal.samples;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
