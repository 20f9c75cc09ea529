package dev.trustdesk.portal.support;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Changes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many tickets a view holds, kept by each node until a ticket changes or some time has passed: however many windows are open, each
 * number is looked up once. A number that takes too long is not said.
 */
@Component
class QueueCounts {

    // What is due changes by itself.
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final Duration MOST = Duration.ofMillis(400);
    // Everybody may filter as they like; nobody may fill the memory with it.
    private static final int MOST_KEPT = 2_000;

    private final QueueStore store;
    private final TransactionTemplate transaction;
    // Counts what was announced, so that a number read just before a change is not kept as if it came after.
    private final AtomicLong announced = new AtomicLong();
    private final Map<Asked, Known> known = new ConcurrentHashMap<>();

    QueueCounts(QueueStore store, Changes changes, PlatformTransactionManager transactions) {
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        changes.subscribe(change -> {
            if (change.concerns(TicketLog.TOPIC)) {
                announced.incrementAndGet();
            }
        });
    }

    /** @param me of no meaning to what everybody sees alike */
    private record Asked(QueueFilter filter, @Nullable AccountId me) {}

    private record Known(Optional<QueueCount> count, long asOf, Instant at) {

        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(KEPT));
        }
    }

    Optional<QueueCount> of(QueueFilter filter, AccountId me, Instant now) {
        var asked = new Asked(filter, filter.view() == QueueView.MINE ? me : null);
        var asOf = announced.get();
        var before = known.get(asked);
        if (before != null && before.asOf() == asOf && before.isFresh(now)) {
            return before.count();
        }
        var count = count(filter, me, now);
        if (known.size() >= MOST_KEPT) {
            known.clear();
        }
        known.put(asked, new Known(count, asOf, now));
        return count;
    }

    private Optional<QueueCount> count(QueueFilter filter, AccountId me, Instant now) {
        try {
            return Optional.ofNullable(transaction.execute(status -> {
                store.hurry(MOST);
                return store.count(filter, me, now);
            }));
        } catch (DataAccessException e) {
            return Optional.empty();
        }
    }
}
