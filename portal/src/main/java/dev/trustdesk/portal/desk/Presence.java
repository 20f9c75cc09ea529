package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Who has which ticket open. It tells, and locks nothing: whoever it names may have gone to lunch. A window of which nothing is heard
 * for a minute is gone, however it ended.
 */
@Service
public class Presence {

    /** What others are told when somebody came, left or began to write; the id is the ticket's. */
    public static final String TOPIC = "presence";

    /** How often a window that is open must say so. */
    public static final Duration BEAT = Duration.ofSeconds(15);

    // With the beat in which others look again, nobody is shown for more than a minute after the last sign of life.
    private static final Duration GONE = Duration.ofSeconds(45);
    private static final Duration REREAD = Duration.ofSeconds(10);

    private final PresenceStore store;
    private final Accounts accounts;
    private final Changes changes;
    private final Clock clock;
    private final AtomicLong announced = new AtomicLong();
    private volatile @Nullable Known known;

    Presence(PresenceStore store, Accounts accounts, Changes changes, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.changes = changes;
        this.clock = clock;
        changes.subscribe(change -> {
            if (change.concerns(TOPIC)) {
                announced.incrementAndGet();
            }
        });
    }

    /** One reading for all windows of this node. */
    private record Known(List<PresenceStore.Window> windows, long asOf, Instant at) {}

    /** Whoever asks has opened a ticket in a window, or gone on to it in the same window. */
    @SupportOnly
    public void opened(UUID window, TicketId ticket) {
        store.open(window, ticket, me(), clock.instant());
        tell(ticket);
    }

    /** The window is still there. */
    @SupportOnly
    public void still(UUID window) {
        store.still(window, clock.instant());
    }

    /** The person did something in the window. */
    @SupportOnly
    public void active(UUID window, TicketId ticket) {
        var before = stateOf(ticket);
        store.active(window, clock.instant());
        if (before.filter(state -> state != PresenceState.OPENED).isEmpty()) {
            tell(ticket);
        }
    }

    /** The person writes something on the ticket. */
    @SupportOnly
    public void typing(UUID window, TicketId ticket) {
        var before = stateOf(ticket);
        store.typing(window, clock.instant());
        if (before.filter(PresenceState.TYPING::equals).isEmpty()) {
            tell(ticket);
        }
    }

    @SupportOnly
    public void left(UUID window, TicketId ticket) {
        store.leave(window);
        tell(ticket);
    }

    /** Who else has a ticket open, those who write first. */
    @SupportOnly
    public List<Present> othersAt(TicketId ticket) {
        return others().getOrDefault(ticket, List.of());
    }

    /** The same for every ticket that others have open. */
    @SupportOnly
    public Map<TicketId, List<Present>> others() {
        var me = me();
        var now = clock.instant();
        return windows(now).stream()
                .filter(window -> !window.account().equals(me) && isFresh(window.openAt(), now))
                .collect(Collectors.groupingBy(
                        PresenceStore.Window::ticket,
                        Collectors.collectingAndThen(Collectors.toList(), windows -> people(windows, now))));
    }

    /** Forgets windows that ended without a word. */
    int forget(Instant now) {
        return store.deleteUnheardSince(now.minus(GONE));
    }

    private Optional<PresenceState> stateOf(TicketId ticket) {
        var me = me();
        var now = clock.instant();
        return windows(now).stream()
                .filter(window ->
                        window.account().equals(me) && window.ticket().equals(ticket) && isFresh(window.openAt(), now))
                .map(window -> state(window, now))
                .min(Comparator.naturalOrder());
    }

    // One avatar for each person, whatever the number of their windows.
    private static List<Present> people(List<PresenceStore.Window> windows, Instant now) {
        var states = windows.stream()
                .collect(Collectors.toMap(
                        PresenceStore.Window::account,
                        window -> state(window, now),
                        (one, other) -> one.compareTo(other) < 0 ? one : other));
        return states.entrySet().stream()
                .map(entry -> new Present(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Present::state)
                        .thenComparing(present -> present.account().value()))
                .toList();
    }

    private static PresenceState state(PresenceStore.Window window, Instant now) {
        if (window.typingAt() != null && isFresh(window.typingAt(), now)) {
            return PresenceState.TYPING;
        }
        return isFresh(window.activeAt(), now) ? PresenceState.VIEWING : PresenceState.OPENED;
    }

    private static boolean isFresh(Instant heard, Instant now) {
        return heard.plus(GONE).isAfter(now);
    }

    private List<PresenceStore.Window> windows(Instant now) {
        var asOf = announced.get();
        var before = known;
        if (before != null
                && before.asOf() == asOf
                && !now.isBefore(before.at())
                && now.isBefore(before.at().plus(REREAD))) {
            return before.windows();
        }
        var windows = store.heardOfSince(now.minus(GONE));
        known = new Known(windows, asOf, now);
        return windows;
    }

    private void tell(TicketId ticket) {
        // This node need not wait for its own announcement to come back.
        announced.incrementAndGet();
        changes.announce(TOPIC, ticket.toString());
    }

    private AccountId me() {
        return accounts.me();
    }
}
