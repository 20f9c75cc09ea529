package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.Component;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.SupportPaths;
import dev.trustdesk.portal.support.TicketRow;
import dev.trustdesk.portal.widgets.Toasts;
import java.util.Optional;
import java.util.function.Supplier;

/** Copies a ticket's number, its title, or its title with a link, to be pasted into a message to a colleague. */
final class TicketClipboard {

    private TicketClipboard() {}

    static void bind(Shortcuts keys, Component shown, Wording words, Supplier<Optional<TicketRow>> ticket) {
        keys.on(Shortcut.COPY_NUMBER, () -> ticket.get().ifPresent(row -> copy(shown, words, "#" + row.number(), "")))
                .on(Shortcut.COPY_TITLE, () -> ticket.get().ifPresent(row -> copy(shown, words, title(row), "")))
                .on(
                        Shortcut.COPY_LINK,
                        () -> ticket.get()
                                .ifPresent(row -> copy(shown, words, title(row) + " ", SupportPaths.ticket(row.id()))));
    }

    private static String title(TicketRow row) {
        return "#" + row.number() + " " + row.subject();
    }

    // The browser knows by which address the desk is reached. Without a clipboard, as over plain http, nothing is said
    // to have been copied.
    private static void copy(Component shown, Wording words, String text, String path) {
        shown.getElement()
                .executeJs(
                        "try { await navigator.clipboard.writeText($0 + ($1 && new URL($1, document.baseURI).href)); return true; }"
                                + " catch (e) { return false; }",
                        text,
                        path)
                .then(Boolean.class, done -> {
                    if (done) {
                        Toasts.done(words.get("desk.copied"));
                    } else {
                        Toasts.problem(words.get("desk.copy.refused"));
                    }
                });
    }
}
