/** Small Vaadin pieces that every feature's views share, and the way a view learns the reader's language. */
@ApplicationModule(allowedDependencies = {"platform", "content"})
@NullMarked
package dev.trustdesk.portal.widgets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
