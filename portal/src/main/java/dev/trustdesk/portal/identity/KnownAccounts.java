package dev.trustdesk.portal.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.trustdesk.portal.platform.Change;
import dev.trustdesk.portal.platform.Changes;
import java.time.Duration;
import java.util.Optional;
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
        changes.subscribe(this::forget);
    }

    Optional<Account> find(AccountId id) {
        return known.get(id, store::find);
    }

    /** Tells of a change: this node forgets the account with the commit, the others with the announcement. */
    void changed(AccountId id) {
        changes.announce(Accounts.TOPIC, id.toString());
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            known.invalidate(id);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.invalidate(id);
            }
        });
    }

    private void forget(Change change) {
        if (change.concerns(Accounts.TOPIC)) {
            Accounts.idOf(change.id()).ifPresentOrElse(known::invalidate, known::invalidateAll);
        }
    }
}
