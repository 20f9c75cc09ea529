/** Search as you type, and one answer at a time. */
@NullMarked
package dev.trustdesk.portal.faq.ui;

import org.jspecify.annotations.NullMarked;
