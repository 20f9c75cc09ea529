package dev.trustdesk.portal.identity;

import dev.trustdesk.portal.identity.RateLimits.Purpose;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.SignedIn;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's own passwords. An account needs none: links sign in too. */
@Service
public class Passwords {
    private static final Purpose GUESSES = Purpose.shared("change-password", 5, Duration.ofMinutes(15));

    private final AccountStore store;
    private final PasswordEncoder encoder;
    private final RateLimits limits;
    private final AuditTrail audit;
    private final KnownAccounts known;

    Passwords(AccountStore store, PasswordEncoder encoder, RateLimits limits, AuditTrail audit, KnownAccounts known) {
        this.store = store;
        this.encoder = encoder;
        this.limits = limits;
        this.audit = audit;
        this.known = known;
    }

    /** Whether the signed-in account has a password, which it then has to give to change it. */
    @SignedIn
    public boolean exists() {
        return Accounts.currentId().flatMap(store::passwordHash).isPresent();
    }

    /**
     * Sets the signed-in account's password, which ends every session of it but the one that can show the new version.
     *
     * @param present ignored when there is none yet
     */
    @SignedIn
    @Transactional
    public PasswordResult change(String present, String wanted) {
        var account = Accounts.currentId().flatMap(store::find).orElseThrow();
        if (!limits.allow(GUESSES, account.id().toString())) {
            return new PasswordResult.TooOften();
        }
        var hash = store.passwordHash(account.id());
        if (hash.isPresent() && !encoder.matches(present, hash.get())) {
            return new PasswordResult.WrongPresent();
        }
        var problem = PasswordRules.problem(wanted, account);
        if (problem.isPresent()) {
            return new PasswordResult.Refused(problem.get());
        }
        var version = store.setPasswordHash(account.id(), Objects.requireNonNull(encoder.encode(wanted)));
        audit.record("password.changed", Accounts.subject(account.id()), Map.of());
        known.changed(account.id());
        return new PasswordResult.Changed(version);
    }
}
