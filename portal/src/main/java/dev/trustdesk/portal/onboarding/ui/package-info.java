/** The onboarding guide, step by step. */
@NullMarked
package dev.trustdesk.portal.onboarding.ui;

import org.jspecify.annotations.NullMarked;
