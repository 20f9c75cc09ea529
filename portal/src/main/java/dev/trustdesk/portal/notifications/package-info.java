/** Notices that must not be lost: a transactional outbox, and the mail it turns into. */
@ApplicationModule(allowedDependencies = {"platform", "identity", "widgets"})
@NullMarked
package dev.trustdesk.portal.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
