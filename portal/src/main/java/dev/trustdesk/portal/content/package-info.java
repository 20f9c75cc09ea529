/** Turns Markdown into safe HTML with facts and links filled in, and imports the starter pack. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package dev.trustdesk.portal.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
