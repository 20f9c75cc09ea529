package dev.trustdesk.portal.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.trustdesk.portal.platform.Change;
import dev.trustdesk.portal.platform.Changes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Accounts as this node knows them, so that the many requests of one page ask the database once (ADR 0031). Forgotten as soon as a change
 * is announced on any node, and after {@link #LONGEST} also if the announcement is lost.
 */
@Component
class KnownAccounts {

    static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final AccountStore store;
    private final Changes changes;
    private final Cache<AccountId, Optional<Account>> known;
    private final Cache<Set<Role>, List<Account>> holders;

    @Autowired
    KnownAccounts(AccountStore store, Changes changes) {
        this(store, changes, Ticker.systemTicker());
    }

    KnownAccounts(AccountStore store, Changes changes, Ticker ticker) {
        this.store = store;
        this.changes = changes;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LONGEST)
                .ticker(ticker)
                .build();
        this.holders =
                Caffeine.newBuilder().expireAfterWrite(LONGEST).ticker(ticker).build();
        changes.subscribe(this::forget);
    }

    Optional<Account> find(AccountId id) {
        return known.get(id, store::find);
    }

    List<Account> activeWithAny(Set<Role> roles) {
        return holders.get(roles, store::activeWithAny);
    }

    /** Tells of a change: this node forgets the account with the commit, the others with the announcement. */
    void changed(AccountId id) {
        changes.announce(Accounts.TOPIC, id.toString());
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget(id);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget(id);
            }
        });
    }

    private void forget(Change change) {
        if (change.concerns(Accounts.TOPIC)) {
            Accounts.idOf(change.id()).ifPresentOrElse(this::forget, () -> {
                known.invalidateAll();
                holders.invalidateAll();
            });
        }
    }

    private void forget(AccountId id) {
        known.invalidate(id);
        holders.invalidateAll();
    }
}
