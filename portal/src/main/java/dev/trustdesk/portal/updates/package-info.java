/** Weekly status posts: written in two languages, published once, and the promise of the next one. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "inbound",
            "identity",
            "content",
            "notifications",
            "sla",
            "subscriptions",
            "widgets"
        })
@NullMarked
package dev.trustdesk.portal.updates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
