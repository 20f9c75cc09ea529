package dev.trustdesk.portal.identity;

import dev.trustdesk.portal.platform.Housekeeping;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets sign-in links a day after they stopped working. */
@Component
class ExpiredLinks implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(1);

    private final SignInLinkStore links;

    ExpiredLinks(SignInLinkStore links) {
        this.links = links;
    }

    @Override
    public String forgetOld(Instant now) {
        var forgotten = links.forgetExpired(now.minus(KEPT));
        return forgotten == 0 ? "" : forgotten + " expired sign-in links";
    }
}
