package dev.trustdesk.portal.testing;

import dev.trustdesk.portal.platform.Change;
import dev.trustdesk.portal.platform.Changes;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Waits for what the application hears of changes: it hears of them a moment after they were made. */
final class Listening {

    private static final int SECONDS = 60;

    private Listening() {}

    /** Has it listen to the database that is in use now, and forget what it read from another. */
    static void startAgain(Changes changes) {
        await(changes, Change.ANYTHING, changes::start);
    }

    /** Everything that was committed so far has been heard: announcements come in the order of their commits. */
    static void catchUp(Changes changes) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return; // Nobody hears of it before it is committed.
        }
        var last = new Change("test", UUID.randomUUID().toString());
        await(changes, last, () -> changes.announce(last.topic(), last.id()));
    }

    private static void await(Changes changes, Change awaited, Runnable cause) {
        var heard = new CountDownLatch(1);
        var ended = changes.subscribe(change -> {
            // After a lost connection all is read again, and nobody hears what was announced meanwhile.
            if (change.equals(awaited) || change.equals(Change.ANYTHING)) {
                heard.countDown();
            }
        });
        try {
            cause.run();
            if (!heard.await(SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Not heard of: " + awaited);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            ended.run();
        }
    }
}
