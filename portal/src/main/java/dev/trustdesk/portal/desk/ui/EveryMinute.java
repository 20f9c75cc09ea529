package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Calls something in a window's own turn once a minute, while a component is on the screen: time left grows less although nothing
 * happens. By push and not by polling, because a polling window would keep its session alive for ever.
 */
final class EveryMinute {

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("queue-minutes").factory());

    private EveryMinute() {}

    static void of(Component shown, Runnable tick) {
        shown.addAttachListener(attached -> {
            var ui = attached.getUI();
            var timer = TIMER.scheduleWithFixedDelay(() -> tell(ui, tick), 1, 1, TimeUnit.MINUTES);
            shown.addDetachListener(detached -> {
                detached.unregisterListener();
                timer.cancel(false);
            });
        });
    }

    private static void tell(UI ui, Runnable tick) {
        try {
            ui.access(tick::run);
        } catch (UIDetachedException e) {
            // The window closed in the meantime; its detach cancels the timer.
        }
    }
}
