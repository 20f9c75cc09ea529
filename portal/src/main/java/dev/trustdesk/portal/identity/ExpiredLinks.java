package dev.trustdesk.portal.identity;

import dev.trustdesk.portal.platform.Housekeeping;
import dev.trustdesk.portal.platform.Tally;
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
    public Tally forgetOld(Instant now) {
        return Tally.of("identity.forgotten.sign-in-links", links.forgetExpired(now.minus(KEPT)));
    }
}
