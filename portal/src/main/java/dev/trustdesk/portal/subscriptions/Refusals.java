package dev.trustdesk.portal.subscriptions;

import dev.trustdesk.portal.notifications.DeliveryProblem;
import dev.trustdesk.portal.platform.Changes;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A subscription ends by itself once three mails in a row were refused for good: nobody reads there any more. */
@Component
class Refusals {

    static final int MOST = 3;

    private final SubscriberStore subscribers;
    private final Changes changes;

    Refusals(SubscriberStore subscribers, Changes changes) {
        this.subscribers = subscribers;
        this.changes = changes;
    }

    void count(Map<String, String> payload, DeliveryProblem problem) {
        var refused = switch (problem.cause()) {
            case ADDRESS, REFUSED -> true;
            default -> false;
        };
        if (!refused) {
            return;
        }
        var id = subscriber(payload);
        subscribers.refused(id);
        if (subscribers.forgetIfRefused(id, MOST)) {
            changes.announce(Subscriptions.TOPIC, "");
        }
    }

    void taken(Map<String, String> payload) {
        subscribers.taken(subscriber(payload));
    }

    static UUID subscriber(Map<String, String> payload) {
        return UUID.fromString(payload.getOrDefault("subscriber", ""));
    }
}
