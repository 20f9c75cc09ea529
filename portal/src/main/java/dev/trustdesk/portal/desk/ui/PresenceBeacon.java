package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.Component;
import dev.trustdesk.portal.desk.Presence;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.widgets.Heartbeat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells colleagues that a ticket is open in this window. The server asks whether the window is there; by itself the browser only speaks when
 * its person does something, so that a forgotten window ends its session like any other. What is typed stays in the browser: only that
 * something is typed into the ticket's composer is told.
 */
final class PresenceBeacon implements Heartbeat.Listener {

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

    private final Component page;
    private final Presence presence;
    private final Runnable beat;
    private final UUID window = UUID.randomUUID();
    private @Nullable TicketId ticket;

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
        shown.addAttachListener(attached -> shown.getElement().executeJs(SCRIPT, (int) Presence.BEAT.toMillis()));
        Heartbeat.of(shown, Presence.BEAT, beacon);
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

    @Override
    public void came() {
        open();
    }

    @Override
    public void beat(boolean there) {
        if (there) {
            presence.still(window);
        }
        beat.run();
    }

    @Override
    public void left() {
        if (ticket != null) {
            presence.left(window, ticket);
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
}
