/** What the project says of itself and how it is known: facts, sources, official links, known fakes, incidents, guides. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "content",
            "inbound",
            "notifications",
            "subscriptions",
            "alarms",
            "widgets"
        })
@NullMarked
package dev.trustdesk.portal.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
