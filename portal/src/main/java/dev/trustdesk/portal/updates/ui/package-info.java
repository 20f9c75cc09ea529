/** Posts for readers, and the desk on which maintainers write them. */
@NullMarked
package dev.trustdesk.portal.updates.ui;

import org.jspecify.annotations.NullMarked;
