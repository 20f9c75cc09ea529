package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.Component;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.Ticket;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The keys of the ticket page: what they do, and to which part of it they lead. */
final class TicketKeys {

    private static final Map<Shortcut, String> PARTS = Map.of(
            Shortcut.REPLY, ".td-composer vaadin-text-area",
            Shortcut.NOTE, ".td-composer vaadin-text-area",
            Shortcut.MACROS, ".td-macros",
            Shortcut.HAND_OVER, ".td-assignee",
            Shortcut.PRIORITY, ".td-priority",
            Shortcut.TAGS, ".td-tags");

    private TicketKeys() {}

    static void bind(
            Component page,
            Toolbox tools,
            Wording words,
            Supplier<Optional<Ticket>> shown,
            Map<Shortcut, Runnable> deeds) {
        var keys = Shortcuts.of(page, tools.preferences(), words).on(Shortcut.SEND, () -> {});
        PARTS.forEach((shortcut, part) -> keys.on(shortcut, part, () -> {}));
        deeds.forEach((shortcut, deed) -> keys.on(shortcut, () -> shown.get().ifPresent(ticket -> deed.run())));
        TicketClipboard.bind(keys, page, words, () -> shown.get().map(Ticket::row));
    }
}
