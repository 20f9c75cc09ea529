package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.Changes;
import java.time.Clock;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails that do not leave: kept for administrators to read, as long as the installation is a local trial. */
class ShowChannel implements MailChannel {

    static final int KEPT = 200;

    private final ShownMailStore store;
    private final String from;
    private final TransactionTemplate transaction;
    private final Changes changes;
    private final Clock clock;

    ShowChannel(ShownMailStore store, String from, TransactionTemplate transaction, Changes changes, Clock clock) {
        this.store = store;
        this.from = from;
        this.transaction = transaction;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public MailRoute route() {
        return MailRoute.SHOWN;
    }

    @Override
    public SendResult send(Mail mail, MessageId messageId) {
        transaction.executeWithoutResult(status -> {
            store.add(clock.instant(), from, mail);
            store.keepNewest(KEPT);
            changes.announce(Outbox.TOPIC, "");
        });
        return new SendResult.Sent();
    }
}
