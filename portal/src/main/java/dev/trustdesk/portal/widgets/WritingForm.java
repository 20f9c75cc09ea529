package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import dev.trustdesk.portal.platform.Wording;

/**
 * A form whose texts must not be lost. What is typed into its text fields reaches the server after a short pause, and before whatever
 * else somebody does in the page: a press, a shortcut, a way out. Closing the window is asked back as long as something is not kept.
 *
 * <p>The fields stay in the mode {@code ON_CHANGE}. Flow's own lazy mode is not enough: when the browser reports one paste as several
 * inputs, and it does so for a text of several lines and for Korean that is being composed, a press at once afterwards goes to the
 * server without the text.
 */
public class WritingForm extends Div {
    private static final long serialVersionUID = 1L;
    private static final int PAUSE_MILLIS = 400;
    private static final String SCRIPT = """
            const form = this;
            const waiting = new Map();
            const fieldOf = event => event.target.closest('vaadin-text-field, vaadin-text-area');
            const send = field => field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
            const sendAll = () => [...waiting.keys()].forEach(send);
            form.addEventListener('input', event => {
                const field = fieldOf(event);
                if (field) {
                    form.unsaved = true;
                    clearTimeout(waiting.get(field));
                    waiting.set(field, setTimeout(send, $0, field));
                }
            });
            form.addEventListener('change', event => {
                const field = fieldOf(event);
                clearTimeout(waiting.get(field));
                waiting.delete(field);
            });
            const beforeAll = (name, does) => window.addEventListener(name, function listener(event) {
                if (form.isConnected) {
                    does(event);
                } else {
                    window.removeEventListener(name, listener, true);
                }
            }, true);
            beforeAll('pointerdown', sendAll);
            beforeAll('click', sendAll);
            beforeAll('popstate', sendAll);
            beforeAll('keydown', event => {
                if (event.ctrlKey || event.metaKey || event.key === 'Enter') {
                    sendAll();
                }
            });
            beforeAll('beforeunload', event => {
                if (waiting.size > 0 || form.unsaved) {
                    event.preventDefault();
                }
            });
            """;

    protected WritingForm() {}

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(SCRIPT, PAUSE_MILLIS);
    }

    /** Says whether something would be lost with the window. Until it is said again, whatever is typed next counts as unsaved. */
    protected final void setUnsaved(boolean unsaved) {
        // Not a property: the browser must hear it even when the server said the same before.
        getElement().executeJs("this.unsaved = $0", unsaved);
    }

    /** On a narrow screen, these panes are either written in or read. */
    protected static TabBar modes(Wording words, Div panes) {
        var write = new Tab(words.get("widgets.editor.write"));
        var read = new Tab(words.get("widgets.editor.preview"));
        var modes = new TabBar(words.get("widgets.editor.mode"), write, read);
        modes.addClassName("td-narrow-only");
        modes.addSelectedChangeListener(change ->
                panes.getElement().setAttribute("data-mode", change.getSelectedTab() == read ? "read" : "write"));
        panes.getElement().setAttribute("data-mode", "write");
        return modes;
    }
}
