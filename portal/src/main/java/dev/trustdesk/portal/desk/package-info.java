/** The desk at which staff work: the queue, the ticket page, and what a member of staff keeps for working with them. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "widgets",
            "identity",
            "notifications",
            "content",
            "faq",
            "inbound",
            "sla",
            "support",
            "transfer",
            "trust",
            "attachments"
        })
@NullMarked
package dev.trustdesk.portal.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
