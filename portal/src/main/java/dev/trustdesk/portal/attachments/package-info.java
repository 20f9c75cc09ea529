/** Images and PDF that people add to a ticket: checked by what is in them, freed of what they tell besides, kept and given back. */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package dev.trustdesk.portal.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
