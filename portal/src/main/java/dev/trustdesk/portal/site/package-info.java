/** The public face: plain pages of everything published, answered from memory, without session, cookie or script (ADR 0001). */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "identity",
            "inbound",
            "content",
            "trust",
            "faq",
            "exchanges",
            "updates",
            "notifications",
            "subscriptions",
            "sla",
            "support",
            "help",
            "attachments",
            "onboarding",
            "reporting"
        })
@NullMarked
package dev.trustdesk.portal.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
