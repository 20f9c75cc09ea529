package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.AdministratorOnly;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.platform.TicketId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has become of the notices in the outbox, for administrators. */
@Service
public class Deliveries {

    private final OutboxStore store;
    private final ShownMailStore shown;
    private final MailChannel channel;
    private final Map<String, String> kinds;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    Deliveries(
            OutboxStore store,
            ShownMailStore shown,
            MailChannel channel,
            List<NoticeComposer> composers,
            AuditTrail audit,
            Changes changes,
            Clock clock) {
        this.store = store;
        this.shown = shown;
        this.channel = channel;
        this.kinds = composers.stream()
                .collect(Collectors.toUnmodifiableMap(NoticeComposer::kind, NoticeComposer::labelKey));
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    @AdministratorOnly
    public MailRoute route() {
        return channel.route();
    }

    /** The text keys of the kinds of notices, by kind. */
    @AdministratorOnly
    public Map<String, String> kinds() {
        return kinds;
    }

    /** One page of the notices in a state, newest first. */
    @AdministratorOnly
    public List<DeliveryRow> page(DeliveryState state, int offset, int limit) {
        return store.page(state, offset, limit);
    }

    /** What has become of the notices about a ticket, oldest first. What was delivered is forgotten after some weeks. */
    @SupportOnly
    public List<DeliveryRow> of(TicketId ticket) {
        return store.of(ticket);
    }

    /** How many notices are in each state; a state without any is missing. */
    @AdministratorOnly
    public Map<DeliveryState, Integer> counts() {
        return store.counts();
    }

    /** The mails that were shown instead of sent, newest first; at most 200. */
    @AdministratorOnly
    public List<ShownMail> shownMails() {
        return shown.newestFirst();
    }

    /** Lets a notice that was given up be tried again from the beginning. */
    @AdministratorOnly
    @Transactional
    public RetryResult retry(DeliveryId id) {
        if (!store.revive(id, clock.instant())) {
            return new RetryResult.NotDead();
        }
        audit.record("notice.retried", "notice:" + id, Map.of());
        changes.announce(Outbox.TOPIC, "");
        return new RetryResult.Waiting();
    }
}
