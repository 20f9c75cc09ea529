/** The requester's side of a ticket: asking for help, the private page behind its link, and being told of answers. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "inbound",
            "sla",
            "identity",
            "notifications",
            "faq",
            "reporting",
            "support",
            "attachments",
            "widgets"
        })
@NullMarked
package dev.trustdesk.portal.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
