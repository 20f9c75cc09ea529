package dev.trustdesk.portal.reporting;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.sla.ReportWeek;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts what was looked for in vain: words, language and day, never who looked. A search only adds to a number in memory; once a minute
 * each node writes its own down. However much is searched, only so many different words are remembered until then, and for one day.
 */
@Component
public class MissedSearches implements ApplicationRunner, DisposableBean {

    /** So many different words at most are remembered between two times of writing. */
    static final int MOST_REMEMBERED = 500;

    /** So many different words at most are kept for one day; what comes later is counted only if it is among them. */
    static final int MOST_PER_DAY = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(MissedSearches.class);
    private static final int SECONDS = 60;

    private final SearchMissStore store;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("missed-searches").factory());
    private Map<Miss, Integer> counted = new HashMap<>();

    MissedSearches(SearchMissStore store, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    record Miss(LocalDate day, Language language, SearchPlace place, String words) {}

    /** Nothing was found for what somebody typed. What may be anybody's own is forgotten at once. */
    public void count(String typed, Language language, SearchPlace place) {
        MissedWords.of(typed).ifPresent(words -> {
            var today = LocalDate.ofInstant(clock.instant(), ReportWeek.ZONE);
            add(new Miss(today, language, place, words), 1);
        });
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var _ = timer.scheduleWithFixedDelay(this::writeDown, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
        writeDown();
    }

    /** If the database is away, the numbers wait for the next time. */
    void writeDown() {
        var all = take();
        if (all.isEmpty()) {
            return;
        }
        // Each by itself, so that one that is refused holds up no other, and none waits for another node. Nothing that
        // the database says of it may reach the log: it names the words.
        all.forEach((miss, times) -> {
            try {
                transaction.executeWithoutResult(status -> keep(miss, times));
            } catch (DataIntegrityViolationException e) {
                LOG.warn("A count of a search without result was refused");
            } catch (RuntimeException e) {
                LOG.warn(
                        "A search without result was not written down; it is kept for later: {}",
                        e.getClass().getSimpleName());
                add(miss, times);
            }
        });
    }

    private void keep(Miss miss, int times) {
        if (!store.more(miss, times) && store.different(miss.day()) < MOST_PER_DAY) {
            store.add(miss, times);
        }
    }

    private synchronized void add(Miss miss, int times) {
        if (counted.size() < MOST_REMEMBERED || counted.containsKey(miss)) {
            counted.merge(miss, times, Integer::sum);
        }
    }

    private synchronized Map<Miss, Integer> take() {
        var all = counted;
        counted = new HashMap<>();
        return all;
    }
}
