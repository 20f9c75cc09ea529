/** Text from people: made fit to keep, and refused when it holds a secret. The one guard of everything that comes in. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package dev.trustdesk.portal.inbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
