/** What the site's templates show: plain values in one language, equal when they would look the same. */
@NullMarked
package dev.trustdesk.portal.site.model;

import org.jspecify.annotations.NullMarked;
