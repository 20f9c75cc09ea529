package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextArea;
import dev.trustdesk.portal.content.Audience;
import dev.trustdesk.portal.content.Reference;
import dev.trustdesk.portal.content.References;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import java.util.List;
import java.util.function.Supplier;

/**
 * Puts a reference to a fact, or a link to an answer, where somebody is writing Markdown: by a press, or by Ctrl+K in the field. What is
 * marked there becomes the words of the link.
 */
public class ReferenceButton extends Button {
    private static final long serialVersionUID = 1L;

    // Typed as by hand, so that the browser's own undo takes it back; false if it does not fit in.
    private static final String INSERT = """
            const input = this.inputElement;
            const from = input.selectionStart;
            const to = input.selectionEnd;
            const text = $0 + ($2 && to > from ? input.value.slice(from, to) : $1) + $2;
            const room = input.maxLength < 0 ? Infinity : input.maxLength;
            input.focus();
            if (input.value.length - (to - from) + text.length > room) {
                return false;
            }
            input.setSelectionRange(from, to);
            if (!document.execCommand('insertText', false, text)) {
                input.setRangeText(text, from, to, 'end');
                input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            }
            this.dispatchEvent(new CustomEvent('change', { bubbles: true }));
            return true;
            """;

    private final TextArea target;
    private final transient References references;
    private final transient Wording words;
    private final Language language;
    private transient Supplier<Audience> audience = () -> Audience.READERS;

    /** @param language of the text, and so of a link's words */
    public ReferenceButton(TextArea target, References references, Wording words, Language language) {
        super(words.get("widgets.reference.verb"));
        this.target = target;
        this.references = references;
        this.words = words;
        this.language = language;
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        getElement()
                .setAttribute("aria-keyshortcuts", "Control+K Meta+K")
                .setAttribute("lang", words.language().tag());
        setTooltipText(words.get("widgets.reference.keys"));
        addClickListener(click -> ask());
        for (var modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
            Shortcuts.addShortcutListener(target, this::ask, Key.KEY_K, modifier)
                    .listenOn(target);
        }
    }

    /** @param readers who will read the text, as it is decided when something is looked for */
    public ReferenceButton withAudience(Supplier<Audience> readers) {
        audience = readers;
        return this;
    }

    private void ask() {
        if (!target.isReadOnly()) {
            new ReferenceDialog(references, audience.get(), words, language, this::insert).open();
        }
    }

    private void insert(Reference chosen) {
        target.getElement()
                .executeJs(INSERT, chosen.before(), chosen.words(), chosen.after())
                .then(Boolean.class, done -> {
                    if (!done) {
                        Toasts.problem(words.get("widgets.reference.too-long"));
                    }
                });
    }
}
