package dev.trustdesk.portal.alarms;

import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.Tally;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks every minute, on one node, at what is not as it should be. What has held for two minutes becomes an alarm; its begin and its end
 * are each posted once, tried again until they are taken (ADR 0030).
 */
@Component
class AlarmWatch implements ScheduledTask {
    // Two minutes, less what one tick may come earlier than another.
    private static final Duration HOLDS = Duration.ofSeconds(110);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration STALE = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 10;

    private final Conditions conditions;
    private final AlarmStore store;
    private final AlarmNews news;
    private final Receiver receiver;
    private final Changes changes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AlarmWatch(
            Conditions conditions,
            AlarmStore store,
            AlarmNews news,
            Receiver receiver,
            Changes changes,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.conditions = conditions;
        this.store = store;
        this.news = news;
        this.receiver = receiver;
        this.changes = changes;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "alarms";
    }

    @Override
    public String labelKey() {
        return "alarms.job";
    }

    @Override
    public String cron() {
        return "20 * * * * ?";
    }

    @Override
    public Tally run(Instant now) {
        // Outside of the transaction: Quartz, which is asked too, ends the connection that it borrows.
        var present = Set.copyOf(conditions.all(now));
        var tally = Objects.requireNonNull(transaction.execute(status -> look(present, now)));
        return receiver.host().isEmpty() ? tally : tally.and(tell());
    }

    private Tally look(Set<Condition> present, Instant now) {
        present.forEach(condition -> store.seen(condition, now));
        var ended = 0;
        for (var held : store.holding().entrySet()) {
            if (present.contains(held.getValue())) {
                continue;
            }
            if (store.end(held.getKey(), now)) {
                ended++;
            } else {
                store.forgetUnbegun(held.getKey());
            }
        }
        var begun = store.begin(now.minus(HOLDS), now);
        if (begun + ended > 0) {
            changes.announce(Alarms.TOPIC, "");
        }
        return Tally.of("alarms.tally.begun", begun).and("alarms.tally.ended", ended);
    }

    // The first that is not taken ends the turn: the others would hardly fare better, and each could take its seconds.
    private Tally tell() {
        var told = 0;
        for (var alarm : store.untold(clock.instant(), clock.instant().minus(STALE))) {
            if (!tell(alarm)) {
                return Tally.of("alarms.tally.told", told).and("alarms.tally.refused", 1);
            }
            told++;
        }
        return Tally.of("alarms.tally.told", told);
    }

    private boolean tell(Alarm alarm) {
        if (alarm.toldBegunAt() == null) {
            var answer = receiver.post(news.begun(alarm));
            note(alarm, answer, () -> store.toldBegun(alarm.id(), clock.instant()));
            if (!(answer instanceof PostResult.Taken)) {
                return false;
            }
        }
        if (alarm.isActive()) {
            return true;
        }
        var answer = receiver.post(news.ended(alarm));
        note(alarm, answer, () -> store.toldEnded(alarm.id(), clock.instant()));
        return answer instanceof PostResult.Taken;
    }

    private void note(Alarm alarm, PostResult answer, Runnable taken) {
        transaction.executeWithoutResult(status -> {
            switch (answer) {
                case PostResult.Taken() -> taken.run();
                case PostResult.Refused(var with) -> store.notTold(alarm.id(), with, again(alarm));
                case PostResult.NoAnswer(), PostResult.NoReceiver() -> store.notTold(alarm.id(), 0, again(alarm));
            }
            changes.announce(Alarms.TOPIC, "");
        });
    }

    private Instant again(Alarm alarm) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(alarm.attempts(), MOST_DOUBLINGS));
        return clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }
}
