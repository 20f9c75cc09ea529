package dev.trustdesk.portal.notifications;

/** Identifies a notice in the outbox. */
public record DeliveryId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
