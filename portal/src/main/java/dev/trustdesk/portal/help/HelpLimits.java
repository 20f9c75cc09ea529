package dev.trustdesk.portal.help;

import dev.trustdesk.portal.identity.RateLimits;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How much one network may send. The form, the API and the portal count together: another door is no second allowance. */
@Component
public class HelpLimits {

    private static final Duration HOUR = Duration.ofHours(1);

    private final RateLimits limits;
    private final RateLimits.Purpose asking;
    private final RateLimits.Purpose writing;

    HelpLimits(RateLimits limits, HelpSettings settings) {
        this.limits = limits;
        this.asking = RateLimits.Purpose.shared("help-form", settings.requestsPerHour(), HOUR);
        this.writing = RateLimits.Purpose.shared("follow-up", settings.requestsPerHour(), HOUR);
    }

    /** Counts a request for help. */
    public RateLimits.Verdict ask(String network) {
        return limits.attempt(asking, network);
    }

    /** Counts a message to a request. */
    public RateLimits.Verdict write(String network) {
        return limits.attempt(writing, network);
    }
}
