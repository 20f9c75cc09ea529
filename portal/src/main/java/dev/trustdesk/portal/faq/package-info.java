/** The canonical answers: revisions, translations, redirects, and a search that works in Korean. */
@ApplicationModule(allowedDependencies = {"platform", "inbound", "identity", "content", "notifications", "widgets"})
@NullMarked
package dev.trustdesk.portal.faq;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
