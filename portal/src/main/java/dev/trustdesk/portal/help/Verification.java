package dev.trustdesk.portal.help;

import dev.trustdesk.portal.identity.RateLimits;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.OpenToEveryone;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says whether a message is ours, to anybody who has its code. */
@Service
public class Verification {

    private static final RateLimits.Purpose LOOKS = RateLimits.Purpose.shared("verify-code", 30, Duration.ofHours(1));

    private final ProofStore store;
    private final RateLimits limits;

    Verification(ProofStore store, RateLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    /**
     * Looks a code up.
     *
     * @param network where the question comes from, which may ask only so often
     */
    @OpenToEveryone
    @Transactional
    public VerifyResult verify(String typed, String network) {
        if (SecretGuard.check(typed).isSecret()) {
            return new VerifyResult.SecretFound();
        }
        var code = ProofCode.read(typed);
        if (code.isEmpty()) {
            return new VerifyResult.NoCode();
        }
        if (limits.attempt(LOOKS, network) instanceof RateLimits.Verdict.TooOften(var wait)) {
            return new VerifyResult.TooMany(wait);
        }
        var found = store.find(code.get());
        return found.isPresent() ? found.get() : new VerifyResult.NotOurs();
    }
}
