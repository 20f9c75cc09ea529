package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.button.Button;

/**
 * A button that sends what was typed without being the first of its page. As a primary one, it does nothing as long as a field holds a
 * secret.
 */
public class SendingButton extends Button {
    private static final long serialVersionUID = 1L;

    public SendingButton(String text, Runnable deed) {
        super(text, click -> deed.run());
        getElement().setAttribute("data-send", true);
    }
}
