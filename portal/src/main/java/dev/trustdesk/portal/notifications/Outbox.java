package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.Changes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a feature leaves a notice, in the transaction that causes it: the notice exists if and only if its cause does. It is sent at
 * least once, soon after the commit.
 */
@Component
public class Outbox {

    /** What others are told when a notice came or changed its state; the id is empty. */
    public static final String TOPIC = "outbox";

    private static final int LONGEST_KEY = 200;
    private static final Pattern ID = Pattern.compile("[\\p{Alnum}._:/-]{1,100}");

    private final OutboxStore store;
    private final Changes changes;
    private final Clock clock;

    Outbox(OutboxStore store, Changes changes, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Leaves a notice. A second one with the same key is the same notice, and is not kept twice.
     *
     * @param kind who writes the mail: {@link MailComposer#kind()}
     * @param dedupKey cause and recipient, such as {@code ticket-answered:MESSAGE-ID:ACCOUNT-ID}
     * @param payload ids only, letters, digits and {@code . _ : / -}: nothing that people wrote, no address, no secret
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(String kind, String dedupKey, Map<String, String> payload) {
        require(kind, dedupKey, payload);
        if (store.add(kind, dedupKey, payload, clock.instant())) {
            changes.announce(TOPIC, "");
        }
    }

    /**
     * Leaves the same notice for many, in one statement: it waits behind everything that {@link #put} leaves.
     *
     * @param cause begins each key, followed by the recipient
     * @param role under which name the recipient stands in the payload
     * @param recipients ids
     * @return how many were new
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int putForAll(
            Channel channel,
            String kind,
            String cause,
            Map<String, String> payload,
            String role,
            List<UUID> recipients) {
        if (recipients.isEmpty()) {
            return 0;
        }
        require(kind, cause + ":" + recipients.getFirst(), payload);
        var added = store.addForAll(channel, kind, cause, payload, role, recipients, clock.instant());
        changes.announce(TOPIC, "");
        return added;
    }

    private static void require(String kind, String dedupKey, Map<String, String> payload) {
        if (!ID.matcher(kind).matches() || dedupKey.isBlank() || dedupKey.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("A notice needs a kind, and a key of at most " + LONGEST_KEY);
        }
        payload.forEach((name, value) -> {
            if (!ID.matcher(value).matches()) {
                throw new IllegalArgumentException("\"" + name + "\" of " + kind + " is not an id");
            }
        });
    }
}
