/** What administrators see of the mail that leaves. */
@NullMarked
package dev.trustdesk.portal.notifications.ui;

import org.jspecify.annotations.NullMarked;
