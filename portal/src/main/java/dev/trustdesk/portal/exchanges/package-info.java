/** What each exchange did about the migration: capability by capability, with terms, evidence and history. */
@ApplicationModule(
        allowedDependencies = {"platform", "identity", "content", "inbound", "notifications", "subscriptions", "widgets"
        })
@NullMarked
package dev.trustdesk.portal.exchanges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
