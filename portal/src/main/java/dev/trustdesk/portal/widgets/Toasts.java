package dev.trustdesk.portal.widgets;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short notices that come and go. Announced politely; nothing that somebody must read may be said only here. */
public final class Toasts {
    private static final int DONE_MILLIS = 4_000;
    private static final int PROBLEM_MILLIS = 10_000;

    private Toasts() {}

    /** Something was done. */
    public static void done(String sentence) {
        show(sentence, DONE_MILLIS, NotificationVariant.LUMO_SUCCESS);
    }

    /** Something was refused or went wrong; stays longer. */
    public static void problem(String sentence) {
        show(sentence, PROBLEM_MILLIS, NotificationVariant.LUMO_ERROR);
    }

    private static void show(String sentence, int millis, NotificationVariant variant) {
        var notification = new Notification(sentence, millis, Notification.Position.BOTTOM_START);
        notification.addThemeVariants(variant);
        notification.open();
    }
}
