package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import dev.trustdesk.portal.desk.Presence;
import dev.trustdesk.portal.platform.TicketId;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells colleagues that a ticket is open in this window. The server asks whether the window is there; by itself the browser only speaks when
 * its person does something, so that a forgotten window ends its session like any other. What is typed stays in the browser: only that
 * something is typed into the ticket's composer is told.
 */
final class PresenceBeacon {

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("presence").factory());
    private static final String SCRIPT = """
        const shown = this;
        if (shown.tdBeacon) {
            return;
        }
        shown.tdBeacon = true;
        shown.tdTold = {};
        const tell = what => {
            const now = Date.now();
            if (now - (shown.tdTold[what] ?? 0) > $0) {
                shown.tdTold[what] = now;
                shown.dispatchEvent(new CustomEvent('td-' + what));
            }
        };
        const listener = event => {
            if (!shown.isConnected) {
                ['pointermove', 'keydown', 'input', 'focus'].forEach(name => window.removeEventListener(name, listener, true));
            } else if (event.type === 'input' && event.composedPath().some(at => at.classList?.contains('td-composer'))) {
                tell('typing');
            } else {
                tell('active');
            }
        };
        ['pointermove', 'keydown', 'input', 'focus'].forEach(name => window.addEventListener(name, listener, true));
        """;

    private static final String HEARTBEAT = """
        fetch(new URL('?v-r=heartbeat&v-uiId=' + $0, document.baseURI), { method: 'POST' }).catch(() => {});
        """;

    private final Component page;
    private final Presence presence;
    private final Runnable beat;
    private final UUID window = UUID.randomUUID();
    private @Nullable TicketId ticket;
    private long lastAnswer;

    private PresenceBeacon(Component page, Presence presence, Runnable beat) {
        this.page = page;
        this.presence = presence;
        this.beat = beat;
    }

    /**
     * Speaks for as long as the component is on the screen and a ticket is shown.
     *
     * @param beat run in the window's own turn whenever it has spoken
     */
    static PresenceBeacon of(Component shown, Presence presence, Runnable beat) {
        var beacon = new PresenceBeacon(shown, presence, beat);
        shown.getElement().addEventListener("td-active", event -> beacon.active());
        shown.getElement().addEventListener("td-typing", event -> beacon.typing());
        shown.addAttachListener(attached -> {
            var ui = attached.getUI();
            shown.getElement().executeJs(SCRIPT, (int) Presence.BEAT.toMillis());
            var seconds = Presence.BEAT.toSeconds();
            var timer = TIMER.scheduleWithFixedDelay(() -> beacon.tell(ui), seconds, seconds, TimeUnit.SECONDS);
            beacon.open();
            shown.addDetachListener(detached -> {
                detached.unregisterListener();
                timer.cancel(false);
                beacon.leave();
            });
        });
        return beacon;
    }

    /** The window shows this ticket now. */
    void show(TicketId shown) {
        var before = ticket;
        ticket = shown;
        if (before != null && !before.equals(shown)) {
            // What was told was told of the other ticket.
            page.getElement().executeJs("this.tdTold = {}");
            open();
        }
    }

    private void open() {
        if (ticket != null) {
            presence.opened(window, ticket);
        }
    }

    private void active() {
        if (ticket != null) {
            presence.active(window, ticket);
        }
    }

    private void typing() {
        if (ticket != null) {
            presence.typing(window, ticket);
        }
    }

    private void leave() {
        if (ticket != null) {
            presence.left(window, ticket);
        }
    }

    private void tell(UI ui) {
        try {
            ui.access(() -> {
                if (isConnected(ui) && hasAnswered(ui)) {
                    presence.still(window);
                }
                beat.run();
            });
        } catch (UIDetachedException e) {
            // The window closed in the meantime; its detach cancels the timer.
        }
    }

    // A connection outlives a machine that sleeps, so the browser itself has to answer from one beat to the next: by
    // the
    // heartbeat of its page, as anything else that it could send would count as use of a session that nobody uses.
    private boolean hasAnswered(UI ui) {
        var answer = ui.getInternals().getLastHeartbeatTimestamp();
        var answered = answer != lastAnswer;
        lastAnswer = answer;
        page.getElement().executeJs(HEARTBEAT, ui.getUIId());
        return answered;
    }

    // A browser that died says nothing, and the server keeps its window for a while: only one that can be reached is
    // there.
    private static boolean isConnected(UI ui) {
        var push = ui.getInternals().getPushConnection();
        return push == null || push.isConnected();
    }
}
