package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Labelled;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings one claimed notice to its recipient: writes the mail in one transaction, sends it outside of any, notes the outcome in
 * another. Killed in between, it leaves a lease that runs out, and the mail is sent again under the same Message-ID.
 */
@Component
class OutboxWorker {

    static final int MOST_ATTEMPTS = 8;

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);

    /** What has become of a notice in this attempt; its word takes the number of those that fared so. */
    enum Fate implements Labelled {
        DELIVERED,
        DROPPED,
        LATER,
        DEAD,
        UNREACHABLE;

        @Override
        public String labelKey() {
            return "notifications.fate." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<String, MailComposer> composers;
    private final MailChannel channel;
    private final OutboxStore store;
    private final BackOff backOff;
    private final TransactionTemplate transaction;
    private final Changes changes;
    private final Clock clock;

    OutboxWorker(
            List<MailComposer> composers,
            MailChannel channel,
            OutboxStore store,
            BackOff backOff,
            PlatformTransactionManager transactions,
            Changes changes,
            Clock clock) {
        this.composers = composers.stream().collect(Collectors.toMap(MailComposer::kind, Function.identity()));
        this.channel = channel;
        this.store = store;
        this.backOff = backOff;
        this.transaction = new TransactionTemplate(transactions);
        this.changes = changes;
        this.clock = clock;
    }

    Fate deliver(Notice notice) {
        if (notice.attempt() > MOST_ATTEMPTS) {
            return giveUp(notice, DeliveryProblem.of(DeliveryProblem.Cause.FATAL));
        }
        try {
            return compose(notice).map(mail -> send(notice, mail)).orElseGet(() -> drop(notice));
        } catch (RuntimeException e) {
            LOG.warn("Notice {} of kind {} could not be sent", notice.id(), notice.kind(), e);
            return failed(
                    notice,
                    new DeliveryProblem(
                            DeliveryProblem.Cause.NOT_WRITTEN, e.getClass().getSimpleName()));
        }
    }

    private Optional<Mail> compose(Notice notice) {
        var composer = composers.get(notice.kind());
        if (composer == null) {
            throw new IllegalStateException("Nobody writes mails of kind " + notice.kind());
        }
        return Objects.requireNonNull(transaction.execute(status -> composer.compose(notice.payload())));
    }

    private Fate send(Notice notice, Mail mail) {
        return switch (channel.send(mail, MessageId.of(notice.dedupKey()))) {
            case SendResult.Sent() -> noted(Fate.DELIVERED, () -> store.delivered(notice, clock.instant()));
            case SendResult.Refused(var problem) -> giveUp(notice, problem);
            case SendResult.Later(var problem) -> failed(notice, problem);
            case SendResult.Unreachable(var problem) -> {
                var again = clock.instant().plus(backOff.after(1));
                yield noted(Fate.UNREACHABLE, () -> store.putBack(notice, again, problem));
            }
        };
    }

    private Fate drop(Notice notice) {
        return noted(Fate.DROPPED, () -> store.dropped(notice, clock.instant()));
    }

    private Fate failed(Notice notice, DeliveryProblem problem) {
        if (notice.attempt() >= MOST_ATTEMPTS) {
            return giveUp(notice, problem);
        }
        var again = clock.instant().plus(backOff.after(notice.attempt()));
        return noted(Fate.LATER, () -> store.later(notice, again, problem));
    }

    private Fate giveUp(Notice notice, DeliveryProblem problem) {
        return noted(Fate.DEAD, () -> store.dead(notice, clock.instant(), problem));
    }

    /** If the lease ran out and another worker has it now, that worker's outcome counts. */
    private Fate noted(Fate fate, BooleanSupplier note) {
        transaction.executeWithoutResult(status -> {
            if (note.getAsBoolean()) {
                changes.announce(Outbox.TOPIC, "");
            }
        });
        return fate;
    }
}
