package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.Component;

/** Where the keyboard is when a dialog opens: at what is most probably wanted, and not at the dialog as a whole. */
final class FirstFocus {

    private FirstFocus() {}

    // Once the dialog is there, because it takes the focus by itself while it opens. A group gives it to its first
    // choice.
    static void at(Component wanted) {
        wanted.getElement()
                .executeJs("requestAnimationFrame(() => requestAnimationFrame(() =>"
                        + " (this.querySelector('vaadin-radio-button') ?? this).focus({ focusVisible: true })))");
    }
}
