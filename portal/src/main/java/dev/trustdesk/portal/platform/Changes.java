package dev.trustdesk.portal.platform;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells every node that something changed, through PostgreSQL's {@code LISTEN/NOTIFY}: the one way for a change on this node and on
 * another. An announcement leaves with the commit of its transaction (ADR 0004).
 */
@Component
public class Changes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final int WAIT_MILLIS = 500;
    private static final int RETRY_MILLIS = 1000;

    private final ChangeStore store;
    private final DataSource dataSource;
    private final List<Consumer<Change>> subscribers = new CopyOnWriteArrayList<>();
    private final List<Consumer<Change>> watchers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Thread listener;

    Changes(ChangeStore store, DataSource dataSource) {
        this.store = store;
        this.dataSource = dataSource;
    }

    /** Announces a change when the current transaction commits; at once if there is none. */
    public void announce(String topic, String id) {
        var change = new Change(topic, id);
        watchers.forEach(watcher -> watcher.accept(change));
        store.announce(change);
    }

    /** Announces that many of a kind changed, in one statement. */
    public void announce(String topic, Collection<String> ids) {
        if (!ids.isEmpty()) {
            watchers.forEach(watcher -> watcher.accept(new Change(topic, "")));
            store.announce(topic, ids);
        }
    }

    /**
     * Calls {@code subscriber} for every change on any node, on the listener's own thread: hand long work over to another.
     *
     * @return ends the subscription
     */
    public Runnable subscribe(Consumer<Change> subscriber) {
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    /** Calls {@code watcher} for every change that is announced on this node, by whoever announces it and before it is committed. */
    void watch(Consumer<Change> watcher) {
        watchers.add(watcher);
    }

    @Override
    public void start() {
        // Known as the listener before it runs: it listens for as long as it is the one.
        var thread = Thread.ofVirtual().name("changes").unstarted(this::listen);
        listener = thread;
        thread.start();
    }

    @Override
    public void stop() {
        // Not interrupted: an interrupt would break the connection in the middle of a read. The thread ends within one
        // wait.
        var running = listener;
        listener = null;
        try {
            if (running != null) {
                running.join(Duration.ofMillis(2L * WAIT_MILLIS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    private boolean isListener() {
        return listener == Thread.currentThread();
    }

    private void listen() {
        while (isListener()) {
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(true);
                try (var statement = connection.createStatement()) {
                    statement.execute("listen " + ChangeStore.CHANNEL);
                }
                deliver(Change.ANYTHING);
                var notifications = connection.unwrap(PGConnection.class);
                while (isListener()) {
                    for (var notification : notifications.getNotifications(WAIT_MILLIS)) {
                        deliver(read(notification));
                    }
                }
            } catch (SQLException | RuntimeException e) {
                pause(e);
            }
        }
    }

    private void pause(Exception cause) {
        if (!isListener()) {
            return;
        }
        LOG.warn("Lost the change listener, connecting again: {}", cause.getMessage());
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Change read(PGNotification notification) {
        var parts = notification.getParameter().split(" ", 2);
        return new Change(parts[0], parts.length > 1 ? parts[1] : "");
    }

    private void deliver(Change change) {
        for (var subscriber : subscribers) {
            try {
                subscriber.accept(change);
            } catch (RuntimeException e) {
                LOG.error("A subscriber failed on {}", change, e);
            }
        }
    }
}
