package dev.trustdesk.portal.support;

import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.Tally;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts every night how common the words of questions are, by which similar tickets are found. */
@Component
class AskedWordsTask implements ScheduledTask {

    private final AskedWordStore store;

    AskedWordsTask(AskedWordStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "asked-words";
    }

    @Override
    public String labelKey() {
        return "support.job.asked-words";
    }

    @Override
    public String cron() {
        return "0 5 18 * * ?";
    }

    @Override
    @Transactional
    public Tally run(Instant now) {
        store.forgetCounts();
        return Tally.of("support.job.words", store.count());
    }
}
