/** What staff see of subscriptions: numbers, and the webhooks. */
@NullMarked
package dev.trustdesk.portal.subscriptions.ui;

import org.jspecify.annotations.NullMarked;
