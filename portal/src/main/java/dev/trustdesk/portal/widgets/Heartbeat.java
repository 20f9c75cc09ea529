package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Says again and again, for as long as a component is on the screen, whether the browser that shows it is still there. The server asks; the
 * browser does not speak by itself, so that a forgotten window ends its session like any other.
 */
public final class Heartbeat {

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("heartbeat").factory());
    private static final String ANSWER = """
        fetch(new URL('?v-r=heartbeat&v-uiId=' + $0, document.baseURI), { method: 'POST' }).catch(() => {});
        """;

    private final Listener listener;
    private long lastAnswer;

    /** Whoever wants to know; called in the window's own turn. */
    public interface Listener {

        /** The component came onto the screen. */
        void came();

        /** @param there whether the browser has answered since the last beat */
        void beat(boolean there);

        /** The component left the screen. */
        void left();
    }

    private Heartbeat(Listener listener) {
        this.listener = listener;
    }

    public static void of(Component shown, Duration every, Listener listener) {
        shown.addAttachListener(attached -> {
            var heartbeat = new Heartbeat(listener);
            var ui = attached.getUI();
            var seconds = every.toSeconds();
            var timer = TIMER.scheduleWithFixedDelay(() -> heartbeat.tell(ui), seconds, seconds, TimeUnit.SECONDS);
            listener.came();
            shown.addDetachListener(detached -> {
                detached.unregisterListener();
                timer.cancel(false);
                listener.left();
            });
        });
    }

    private void tell(UI ui) {
        try {
            ui.access(() -> listener.beat(isConnected(ui) && hasAnswered(ui)));
        } catch (UIDetachedException e) {
            // The window closed in the meantime; its detach cancels the timer.
        }
    }

    // A connection outlives a machine that sleeps, so the browser itself has to answer from one beat to the next: by
    // the heartbeat of its page, as anything else that it could send would count as use of a session that nobody uses.
    private boolean hasAnswered(UI ui) {
        var answer = ui.getInternals().getLastHeartbeatTimestamp();
        var answered = answer != lastAnswer;
        lastAnswer = answer;
        // Asked of the page: what is said to a component that shows nothing waits until it does.
        ui.getPage().executeJs(ANSWER, ui.getUIId());
        return answered;
    }

    // A browser that died says nothing, and the server keeps its window for a while: only one that can be reached is
    // there.
    private static boolean isConnected(UI ui) {
        var push = ui.getInternals().getPushConnection();
        return push == null || push.isConnected();
    }
}
