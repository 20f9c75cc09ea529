package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.Change;
import dev.trustdesk.portal.platform.Changes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps the pages that readers get. A change that they can see leads to a new snapshot, drawn on a thread of its own: at most one at a
 * time, and however many changes come meanwhile, one more after it. If the database cannot be asked, the last good pages stay.
 */
@Component
@Order(LivePages.ORDER)
class LivePages implements ApplicationRunner, DisposableBean {

    /** After the import of the starter pack, before the application says that it is ready. */
    static final int ORDER = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(LivePages.class);

    // Said many times a minute while people work at the desk. Anything else, known or new, has the content read again.
    private static final Set<String> NOT_SHOWN = Set.of(
            "ticket",
            "account",
            "outbox",
            "presence",
            "draft",
            "mention",
            "view",
            "faq-draft",
            "import",
            "alarm",
            "editing",
            "fake-report",
            "subscription",
            "webhook",
            "proposal");

    /** How long the pages may be out of touch before they say so. */
    private static final Duration SILENCE = Duration.ofMinutes(10);

    /** Even without an announcement: a lost one must not be lost for ever. */
    private static final Duration READ_AGAIN = Duration.ofMinutes(5);

    private final SiteContent content;
    private final SitePages pages;
    private final SiteCopy copy;
    private final Changes changes;
    private final Clock clock;
    private final BlockingQueue<Change> wanted = new ArrayBlockingQueue<>(1);

    private volatile @Nullable Snapshot snapshot;
    private volatile boolean running;
    private @Nullable SiteData data;
    private Instant readAt = Instant.EPOCH;
    private Instant changedAt = Instant.EPOCH;
    private Instant drawnOf = Instant.EPOCH;

    LivePages(SiteContent content, SitePages pages, SiteCopy copy, Changes changes, Clock clock) {
        this.content = content;
        this.pages = pages;
        this.copy = copy;
        this.changes = changes;
        this.clock = clock;
    }

    static boolean mayShow(String topic) {
        return !NOT_SHOWN.contains(topic);
    }

    /** The pages of this moment; null until the first are drawn. */
    @Nullable
    Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        changes.subscribe(change -> {
            if (mayShow(change.topic())) {
                wanted.offer(change);
            }
        });
        refresh(true);
        running = true;
        Thread.ofVirtual().name("site-pages").start(this::keepFresh);
    }

    @Override
    public void destroy() {
        running = false;
        wanted.offer(Change.ANYTHING);
    }

    private void keepFresh() {
        while (running) {
            try {
                var change = wanted.poll(untilNextMinute().toMillis(), TimeUnit.MILLISECONDS);
                if (running) {
                    refresh(change != null || !clock.instant().isBefore(readAt.plus(READ_AGAIN)));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error("The site's pages could not be drawn; readers keep the last ones", e);
            }
        }
    }

    /** Draws the pages anew if there is something new or a minute has begun; what has not changed stays the same object. */
    synchronized void refresh(boolean read) {
        var now = clock.instant();
        var isNew = (read || data == null) && read(now);
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        if (data != null && (isNew || !minute.equals(drawnOf))) {
            var before = snapshot;
            var lastHeard = now.isAfter(readAt.plus(SILENCE)) ? readAt : null;
            var drawn = pages.draw(data, changedAt, now, lastHeard, before == null ? Map.of() : before.pages());
            snapshot = drawn;
            drawnOf = minute;
            copy.keep(drawn, now);
        }
    }

    /** Whether there is something new. */
    private boolean read(Instant now) {
        try {
            var fresh = content.read();
            readAt = now;
            if (fresh.equals(data)) {
                return false;
            }
            data = fresh;
            changedAt = now.truncatedTo(ChronoUnit.MINUTES);
            return true;
        } catch (RuntimeException e) {
            if (data == null) {
                throw e;
            }
            LOG.warn(
                    "The site's content could not be read; readers keep what was read at {}: {}",
                    readAt,
                    e.getMessage());
            return false;
        }
    }

    /** Words that depend on the time, such as “late by two hours”, are right to the minute. */
    private Duration untilNextMinute() {
        var now = clock.instant();
        return Duration.between(now, now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES))
                .plusMillis(1);
    }
}
