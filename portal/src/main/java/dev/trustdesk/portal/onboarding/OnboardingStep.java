package dev.trustdesk.portal.onboarding;

import dev.trustdesk.portal.content.Page;
import org.jspecify.annotations.Nullable;

/**
 * One step of the guide, and the way on.
 *
 * @param number counted from 1
 * @param of how many steps there are
 */
public record OnboardingStep(
        int number,
        int of,
        Page page,
        @Nullable Page previous,
        @Nullable Page next) {}
