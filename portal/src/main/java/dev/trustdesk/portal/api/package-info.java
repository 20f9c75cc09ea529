/**
 * The desk for programs: asking for help, reading the answer and writing again, and checking a link, as JSON (docs/api.md). The token of a private page is
 * the bearer token of its ticket, so there is nothing to sign up for (ADR 0024).
 */
@ApplicationModule(
        allowedDependencies = {"platform", "identity", "help", "support", "attachments", "sla", "content", "trust"})
@NullMarked
package dev.trustdesk.portal.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
