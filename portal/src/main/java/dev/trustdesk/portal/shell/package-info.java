/**
 * The frame of the portal: layout, menu, language, error views, home, jobs.
 *
 * <p>Features do not depend on it. A view joins the frame by being a {@code @Route} (the layout is applied by itself), and the menu by
 * {@code @Menu(title = "faq.menu", order = 10, icon = "vaadin:question-circle-o")}, where the title is a text key. Its hundred puts it
 * into a group: below 100 Read, below 200 Support, below 300 Publish, above Administer. Who may not open a view does not see its entry.
 * With a text {@code faq.menu.hint} the home page says what the view is for. A view names itself by {@code HasDynamicTitle}.
 */
@ApplicationModule(allowedDependencies = {"platform", "widgets", "identity"})
@NullMarked
package dev.trustdesk.portal.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
