/** How often questions repeat, what the answers save, and what they lack: numbers that outlive the tickets. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "widgets",
            "identity",
            "notifications",
            "content",
            "inbound",
            "faq",
            "sla",
            "support"
        })
@NullMarked
package dev.trustdesk.portal.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
