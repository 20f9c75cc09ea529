package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.internal.JacksonUtils;
import dev.trustdesk.portal.desk.Preferences;
import dev.trustdesk.portal.platform.Wording;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What keys do while a view is on the screen. They do nothing while somebody types or a dialog is open, nothing together with Control,
 * Alt or Meta, and nothing at all for an account that has turned them off (WCAG 2.1.4). A Korean keyboard need not be switched over:
 * the place of a key counts where its letter is none of ours. Escape leaves a field, so that the keys do something again. Among the
 * fields of a text that is being written every key counts as typed: one of them may appear a moment after somebody went on typing.
 */
final class Shortcuts {

    private static final String EVENT = "td-shortcut";
    private static final String SCRIPT = """
        const shown = this;
        shown.tdShortcuts = $0.split(' ').filter(Boolean);
        if (shown.tdListens) {
            return;
        }
        shown.tdListens = true;
        let typed = '';
        let waiting = 0;
        const forget = () => { typed = ''; clearTimeout(waiting); };
        const fire = keys => {
            forget();
            const hand = [...shown.querySelectorAll(shown.tdHands?.[keys] ?? 'none')].find(one => one.checkVisibility());
            if (hand?.tdStep) {
                hand.tdStep(keys);
            } else {
                hand?.focus();
            }
            shown.dispatchEvent(new CustomEvent('td-shortcut', { detail: keys }));
        };
        const typing = event => event.composedPath().some(at => at.isContentEditable
            || /^vaadin-(select|menu-bar-item)/.test(at.localName) || at.matches?.('.td-composer *')
            || ['INPUT', 'TEXTAREA', 'SELECT'].includes(at.tagName) && !['checkbox', 'radio'].includes(at.type));
        const dialogOpen = () => document.querySelector(
            'vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-dialog-overlay[opened], vaadin-menu-bar-overlay[opened]');
        const keyOf = event => /^Key[A-Z]$/.test(event.code) && !/^[a-z]$/i.test(event.key)
            ? event.code.slice(3).toLowerCase() : event.key;
        const listener = event => {
            if (!shown.isConnected) {
                document.removeEventListener('keydown', listener);
                return;
            }
            if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing && typing(event) && !dialogOpen()) {
                event.composedPath()[0].blur();
                return;
            }
            const key = keyOf(event);
            if (key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey || event.repeat && key !== 'j' && key !== 'k'
                    || typing(event) || dialogOpen()) {
                return;
            }
            const known = shown.tdShortcuts;
            const begins = text => known.some(one => one.startsWith(text));
            clearTimeout(waiting);
            typed = begins(typed + key) ? typed + key : begins(key) ? key : '';
            if (!typed) {
                return;
            }
            event.preventDefault();
            if (!known.includes(typed)) {
                waiting = setTimeout(forget, 1000);
            } else if (known.some(one => one !== typed && one.startsWith(typed))) {
                waiting = setTimeout(fire, 400, typed);
            } else {
                fire(typed);
            }
        };
        document.addEventListener('keydown', listener);
        """;

    private final Component shown;
    private final Preferences preferences;
    private final Map<Shortcut, Runnable> deeds = new EnumMap<>(Shortcut.class);
    private final Map<Shortcut, String> hands = new EnumMap<>(Shortcut.class);

    private Shortcuts(Component shown, Preferences preferences) {
        this.shown = shown;
        this.preferences = preferences;
    }

    /** Listens while the component is on the screen. The sheet is bound already. */
    static Shortcuts of(Component shown, Preferences preferences, Wording words) {
        var shortcuts = new Shortcuts(shown, preferences);
        shortcuts.on(Shortcut.SHEET, () -> shortcuts.openSheet(words)).on(Shortcut.LEAVE_FIELD, () -> {});
        shown.getElement()
                .addEventListener(
                        EVENT,
                        event -> shortcuts.press(
                                event.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
        shown.addAttachListener(attached -> shortcuts.listen());
        return shortcuts;
    }

    Shortcuts on(Shortcut shortcut, Runnable deed) {
        deeds.put(shortcut, deed);
        return this;
    }

    /**
     * The same, and the browser gives the focus to a part of the view by itself: what is typed next must not be taken for other keys
     * while the server thinks.
     *
     * @param hand selects that part; the first one that can be seen gets the focus
     */
    Shortcuts on(Shortcut shortcut, String hand, Runnable deed) {
        hands.put(shortcut, hand);
        return on(shortcut, deed);
    }

    /** Shows which key does what here, and lets it be turned off. */
    void openSheet(Wording words) {
        new ShortcutSheet(words, deeds.keySet(), preferences.shortcuts(), this::turn).open();
    }

    void press(String keys) {
        deeds.forEach((shortcut, deed) -> {
            if (shortcut.keys().equals(keys)) {
                deed.run();
            }
        });
    }

    private void turn(boolean on) {
        preferences.setShortcuts(on);
        listen();
    }

    private void listen() {
        var known = preferences.shortcuts()
                ? deeds.keySet().stream()
                        .map(Shortcut::keys)
                        .filter(keys -> !keys.isEmpty())
                        .toList()
                : List.<String>of();
        var focused = JacksonUtils.createObjectNode();
        hands.forEach((shortcut, hand) -> focused.put(shortcut.keys(), hand));
        shown.getElement().executeJs("this.tdHands = $0", focused);
        shown.getElement().executeJs(SCRIPT, String.join(" ", known));
    }
}
