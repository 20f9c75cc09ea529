package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import dev.trustdesk.portal.platform.Change;
import dev.trustdesk.portal.platform.Changes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * Keeps what somebody is looking at up to date, for as long as it is on the screen. Changes that come close together make one
 * refresh: a burst of a hundred must not query the database a hundred times for every open window.
 */
public final class LiveView {
    private static final Duration QUIET = Duration.ofMillis(150);
    private static final Executor LATER = CompletableFuture.delayedExecutor(
            QUIET.toMillis(), TimeUnit.MILLISECONDS, Executors.newVirtualThreadPerTaskExecutor());

    private final UI ui;
    private final Runnable refresh;
    private final AtomicBoolean waiting = new AtomicBoolean();

    private LiveView(UI ui, Runnable refresh) {
        this.ui = ui;
        this.refresh = refresh;
    }

    /** Calls {@code refresh}, in the window's own turn, after every change of {@code topic} on any node. */
    public static void of(Component shown, Changes changes, String topic, Runnable refresh) {
        of(shown, changes, change -> change.concerns(topic), refresh);
    }

    /**
     * Calls {@code refresh}, in the window's own turn, after every change that {@code concerns} it. Say so too of {@link Change#ANYTHING},
     * which follows a lost connection.
     */
    public static void of(Component shown, Changes changes, Predicate<Change> concerns, Runnable refresh) {
        shown.addAttachListener(attached -> {
            var live = new LiveView(attached.getUI(), refresh);
            var end = changes.subscribe(change -> {
                if (concerns.test(change)) {
                    live.soon();
                }
            });
            shown.addDetachListener(detached -> {
                detached.unregisterListener();
                end.run();
            });
        });
    }

    private void soon() {
        if (waiting.compareAndSet(false, true)) {
            LATER.execute(this::tell);
        }
    }

    private void tell() {
        try {
            ui.access(() -> {
                waiting.set(false);
                refresh.run();
            });
        } catch (UIDetachedException e) {
            // The window closed in the meantime; its detach has already ended the subscription.
        }
    }
}
