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
    private final KnownWords known;

    AskedWordsTask(AskedWordStore store, KnownWords known) {
        this.store = store;
        this.known = known;
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
        var counted = store.count();
        known.forget();
        return Tally.of("support.job.words", counted);
    }
}
