@NullMarked
package dev.trustdesk.portal.reporting.ui;

import org.jspecify.annotations.NullMarked;
