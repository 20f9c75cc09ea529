/** How people sign in, and where administrators look after accounts. */
@NullMarked
package dev.trustdesk.portal.identity.ui;

import org.jspecify.annotations.NullMarked;
