/** Accounts, roles, sign-in, rate limits. */
@ApplicationModule(allowedDependencies = {"platform", "inbound", "widgets"})
@NullMarked
package dev.trustdesk.portal.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
