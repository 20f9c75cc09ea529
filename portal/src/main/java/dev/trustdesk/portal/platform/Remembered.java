package dev.trustdesk.portal.platform;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something read from the database for every page, kept in memory until a change is announced. It is read again then, before anybody
 * asks: so it is there when the database is not, and what was read last goes on being served.
 */
public final class Remembered<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);

    private final Supplier<T> loader;
    // Counts what was announced, so that a value read just before a change is not kept as if it came after.
    private final AtomicLong announced = new AtomicLong();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Held<T> held;

    private record Held<T>(T value, long asOf) {}

    /**
     * @param concerns which changes make what was read out of date
     * @param loader reads it, in whatever transaction it is called
     */
    public Remembered(Changes changes, Predicate<Change> concerns, Supplier<T> loader) {
        this.loader = loader;
        changes.watch(change -> {
            if (concerns.test(change) && TransactionSynchronizationManager.isSynchronizationActive()) {
                changed();
            }
        });
        changes.subscribe(change -> {
            if (concerns.test(change)) {
                announced.incrementAndGet();
                readAhead();
            }
        });
    }

    // One reads and one waits: what is announced a hundred times in a row is read twice.
    private void readAhead() {
        if (waiting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("read-ahead").start(() -> {
                reading.lock();
                try {
                    waiting.set(false);
                    get();
                } catch (DataAccessException e) {
                    LOG.warn("Could not be read ahead; whoever asks next tries again: {}", e.getMessage());
                } finally {
                    reading.unlock();
                }
            });
        }
    }

    /**
     * As it is now; in a transaction that announced a change of it, as that one sees it.
     *
     * @throws DataAccessException if the database does not answer, and never has
     */
    public T get() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return loader.get();
        }
        var before = announced.get();
        var known = held;
        if (known != null && known.asOf() == before) {
            return known.value();
        }
        if (isInSnapshot()) {
            return ofSnapshot();
        }
        try {
            var value = loader.get();
            held = new Held<>(value, before);
            return value;
        } catch (DataAccessException e) {
            if (known == null) {
                throw e;
            }
            LOG.warn("Serving what was read before, because the database does not answer: {}", e.getMessage());
            return known.value();
        }
    }

    private static boolean isInSnapshot() {
        return Integer.valueOf(TransactionDefinition.ISOLATION_REPEATABLE_READ)
                .equals(TransactionSynchronizationManager.getCurrentTransactionIsolationLevel());
    }

    // A snapshot may be older than the change that was announced last: what is read in it is kept for it alone.
    @SuppressWarnings("unchecked")
    private T ofSnapshot() {
        var known = (Held<T>) TransactionSynchronizationManager.getResource(announced);
        if (known != null) {
            return known.value();
        }
        var value = loader.get();
        TransactionSynchronizationManager.bindResource(announced, new Held<>(value, 0));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(announced);
            }
        });
        return value;
    }

    /**
     * Said in the transaction that makes a change, unless that announces it. It sees its own change at once and shares it with nobody;
     * once it has committed, this node sees it without waiting for the announcement to come back.
     */
    public void changed() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(Remembered.this);
                announced.incrementAndGet();
            }
        });
    }
}
