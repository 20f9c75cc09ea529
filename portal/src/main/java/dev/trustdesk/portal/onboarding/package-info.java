/** How to start building: the steps of the onboarding guide. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "content", "widgets"})
@NullMarked
package dev.trustdesk.portal.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
