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
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
     * Sets the signed-in account's password, which ends every session of it but this one. That one keeps the new version before
     * anybody can read it of the account: another request of the same session, at the same instant, must not end it.
     *
     * @param session gets back what it kept if the change does not come to pass
     * @param present ignored when there is none yet
     */
    @SignedIn
    @Transactional
    public PasswordResult change(PasswordSession session, String present, String wanted) {
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
        goesOn(session, version);
        audit.record("password.changed", Accounts.subject(account.id()), Map.of());
        known.changed(account.id());
        return new PasswordResult.Changed();
    }

    private static void goesOn(PasswordSession session, int version) {
        var before = session.keep(version);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                // Also when nobody knows how it ended: a session must never be ahead of a password that somebody else
                // sets.
                if (status != STATUS_COMMITTED) {
                    session.keep(before);
                }
            }
        });
    }
}
