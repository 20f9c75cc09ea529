package dev.trustdesk.portal.identity;

import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.OpenToEveryone;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.platform.TypedText;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Links that sign somebody in once. Their secret has 256 bits, and only its hash is kept. */
@Service
public class SignInLinks {
    static final Duration LIFE = Duration.ofMinutes(10);
    private static final int TOKEN_BYTES = 32;
    private static final Logger LOG = LoggerFactory.getLogger(SignInLinks.class);

    private final AccountStore accounts;
    private final SignInLinkStore store;
    private final SignInLinkSender sender;
    private final AuditTrail audit;
    private final TrustdeskSettings settings;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Executor apart = Executors.newVirtualThreadPerTaskExecutor();

    SignInLinks(
            AccountStore accounts,
            SignInLinkStore store,
            SignInLinkSender sender,
            AuditTrail audit,
            TrustdeskSettings settings,
            TransactionOperations transactions,
            Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.sender = sender;
        this.audit = audit;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Sends a link to an address, if an active account has it. The work is done after the answer, so that neither the answer nor its
     * time tells whether there is such an account.
     */
    @OpenToEveryone
    public void request(String email) {
        apart.execute(() -> {
            try {
                SystemActor.run("sign-in", () -> transactions.executeWithoutResult(status -> sendTo(email)));
            } catch (RuntimeException e) {
                LOG.error("A sign-in link could not be sent", e);
            }
        });
    }

    private void sendTo(String email) {
        accounts.findByEmail(AccountDraft.normalizedEmail(TypedText.lookedFor(email)))
                .filter(account -> !account.disabled())
                .ifPresent(this::send);
    }

    void send(Account account) {
        sender.send(account, mint(account.id(), LIFE));
        audit.record("sign-in-link.sent", Accounts.subject(account.id()), Map.of());
    }

    /** A new link, for whoever is shown it. */
    URI mint(AccountId account, Duration life) {
        var secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var now = clock.instant();
        // Plain SHA-256 is right for a secret of 256 random bits: there is nothing to guess.
        store.add(Sha256.of(token), account, now, now.plus(life));
        return URI.create(settings.url(IdentityPaths.SIGN_IN_LINK) + "#" + token);
    }

    /** Uses a link up; empty if it is unknown, used, too old, or its account is disabled. */
    Optional<Account> use(String token) {
        return store.use(Sha256.of(token), clock.instant()).flatMap(accounts::find);
    }

    void withdraw(AccountId account) {
        store.forget(account);
    }
}
