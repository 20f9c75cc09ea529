package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Labelled;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings one claimed notice to its recipient: writes the mail or the post in one transaction, sends it outside of any, notes the outcome
 * in another. Killed in between, it leaves a lease that runs out, and the mail is sent again under the same Message-ID.
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

    private final Map<String, NoticeComposer> composers;
    private final MailChannel channel;
    private final WebChannel web;
    private final OutboxStore store;
    private final BackOff backOff;
    private final TransactionTemplate transaction;
    private final Changes changes;
    private final Clock clock;

    OutboxWorker(
            List<NoticeComposer> composers,
            MailChannel channel,
            WebChannel web,
            OutboxStore store,
            BackOff backOff,
            PlatformTransactionManager transactions,
            Changes changes,
            Clock clock) {
        this.composers = composers.stream().collect(Collectors.toMap(NoticeComposer::kind, Function.identity()));
        this.channel = channel;
        this.web = web;
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
            return compose(notice).map(sending -> send(notice, sending)).orElseGet(() -> drop(notice));
        } catch (RuntimeException e) {
            LOG.warn("Notice {} of kind {} could not be sent", notice.id(), notice.kind(), e);
            return failed(
                    notice,
                    new DeliveryProblem(
                            DeliveryProblem.Cause.NOT_WRITTEN, e.getClass().getSimpleName()),
                    Duration.ZERO);
        }
    }

    /** What is written already and only needs to be sent. */
    private Optional<Supplier<SendResult>> compose(Notice notice) {
        var composer = composers.get(notice.kind());
        return Objects.requireNonNull(transaction.execute(status -> switch (composer) {
            case null -> throw new IllegalStateException("Nobody writes notices of kind " + notice.kind());
            case MailComposer mails ->
                mails.compose(notice.payload()).map(mail -> () -> channel.send(mail, MessageId.of(notice.dedupKey())));
            case WebComposer posts -> posts.compose(notice.payload()).map(post -> () -> web.send(post));
        }));
    }

    private Fate send(Notice notice, Supplier<SendResult> sending) {
        return switch (sending.get()) {
            case SendResult.Sent() -> delivered(notice);
            case SendResult.Refused(var problem) -> giveUp(notice, problem);
            case SendResult.Later(var problem, var pause) -> failed(notice, problem, pause);
            case SendResult.Unreachable(var problem) -> {
                var again = clock.instant().plus(backOff.after(1));
                yield noted(Fate.UNREACHABLE, () -> store.putBack(notice, again, problem));
            }
        };
    }

    private Fate delivered(Notice notice) {
        var now = clock.instant();
        return noted(Fate.DELIVERED, () -> {
            var first = store.delivered(notice, now);
            tell(notice, composer -> composer.delivered(notice.payload(), now));
            return first;
        });
    }

    private Fate drop(Notice notice) {
        return noted(Fate.DROPPED, () -> store.dropped(notice, clock.instant()));
    }

    private Fate failed(Notice notice, DeliveryProblem problem, Duration pause) {
        if (notice.attempt() >= MOST_ATTEMPTS) {
            return giveUp(notice, problem);
        }
        var usual = backOff.after(notice.attempt());
        var again = clock.instant().plus(usual.compareTo(pause) > 0 ? usual : pause);
        return noted(Fate.LATER, () -> store.later(notice, again, problem));
    }

    private Fate giveUp(Notice notice, DeliveryProblem problem) {
        var now = clock.instant();
        return noted(Fate.DEAD, () -> {
            var ours = store.dead(notice, now, problem);
            if (ours) {
                tell(notice, composer -> composer.givenUp(notice.payload(), now, problem));
            }
            return ours;
        });
    }

    private void tell(Notice notice, Consumer<NoticeComposer> word) {
        Optional.ofNullable(composers.get(notice.kind())).ifPresent(word);
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
