/** Who is told of news, and how: readers by mail who have asked for it, programs by webhook. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "notifications", "inbound", "widgets"})
@NullMarked
package dev.trustdesk.portal.subscriptions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
