/** What every feature stands on: languages and texts, time, authority, change announcements, jobs, the audit trail, the database. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.trustdesk.portal.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
