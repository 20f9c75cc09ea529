package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.TrustdeskSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the copy on disk, where a folder for it is named. It is written beside the work of drawing pages, at once, and every
 * {@link #PAUSE} at most: of what is published meanwhile, the last is written. That it cannot be written is no reason not to publish.
 */
@Component
class SiteCopy implements DisposableBean {

    static final Duration PAUSE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(SiteCopy.class);

    private final @Nullable StaticCopy copy;
    private final AtomicReference<@Nullable Drawn> waiting = new AtomicReference<>();
    private final ScheduledThreadPoolExecutor writer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("site-copy").factory());
    private volatile long writtenAt = System.nanoTime() - PAUSE.toNanos();
    private boolean failed;

    private record Drawn(Snapshot snapshot, Instant at) {}

    SiteCopy(@Value("${trustdesk.site.copy:}") String folder, TrustdeskSettings settings) {
        copy = folder.isBlank()
                ? null
                : new StaticCopy(Path.of(folder), settings.publicUrl().toString());
    }

    void keep(Snapshot snapshot, Instant at) {
        // One that waits has a turn already, and this one takes its place.
        if (copy != null && waiting.getAndSet(new Drawn(snapshot, at)) == null) {
            writer.schedule(this::writeLast, writtenAt + PAUSE.toNanos() - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }

    /** What waits is written before the application ends. */
    @Override
    public void destroy() throws InterruptedException {
        writer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        writer.shutdown();
        if (writer.awaitTermination(PAUSE.toSeconds(), TimeUnit.SECONDS)) {
            writeLast();
        }
    }

    private void writeLast() {
        var last = waiting.getAndSet(null);
        if (last == null || copy == null) {
            return;
        }
        try {
            copy.write(last.snapshot(), last.at());
            failed = false;
        } catch (IOException e) {
            if (!failed) {
                LOG.error("The copy of the site could not be written to {}: {}", copy.current(), e.getMessage());
            }
            failed = true;
        }
        writtenAt = System.nanoTime();
    }
}
