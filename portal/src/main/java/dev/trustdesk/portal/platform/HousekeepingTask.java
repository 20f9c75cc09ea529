package dev.trustdesk.portal.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets every feature forget what it need not keep. One that fails does not keep the others from it, but fails the run. */
@Component
class HousekeepingTask implements ScheduledTask {

    private static final Logger LOG = LoggerFactory.getLogger(HousekeepingTask.class);

    private final List<Housekeeping> features;
    private final TransactionTemplate transaction;

    HousekeepingTask(List<Housekeeping> features, PlatformTransactionManager transactions) {
        this.features = features;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "housekeeping";
    }

    @Override
    public String labelKey() {
        return "platform.job.housekeeping";
    }

    @Override
    public String cron() {
        return "0 10 3 * * ?";
    }

    @Override
    public Tally run(Instant now) {
        var forgotten = Tally.NOTHING;
        var failed = new ArrayList<String>();
        for (var feature : features) {
            try {
                forgotten =
                        forgotten.and(Objects.requireNonNull(transaction.execute(status -> feature.forgetOld(now))));
            } catch (RuntimeException e) {
                LOG.error("{} could not forget", feature.getClass().getSimpleName(), e);
                failed.add(feature.getClass().getSimpleName());
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("Failed: " + String.join(", ", failed));
        }
        return forgotten;
    }
}
