import dev.trustdesk.portal.support.QueueFilter;
import dev.trustdesk.portal.support.QueueQuery;
import dev.trustdesk.portal.support.QueueSort;
import dev.trustdesk.portal.support.QueueView;
import dev.trustdesk.portal.transfer.QueueExports;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ApplicationContext;

/** Saves every ticket of the desk as a file: how quickly, and how much of it is held in memory meanwhile. */
final class Exporting {

    private static final double MEGABYTES_GOAL = 16;
    private static final double MEGABYTE = 1 << 20;
    private static final long REST_NANOS = 500_000_000L;

    private final QueueExports exports;

    Exporting(ApplicationContext application) {
        this.exports = application.getBean(QueueExports.class);
    }

    /** Once for the time, and once more for the memory, because looking at that takes time. */
    void measure(Figures figures) throws Exception {
        var began = System.nanoTime();
        var rows = export();
        var seconds = (System.nanoTime() - began) / 1e9;
        var held = held();
        figures.line(
                "CSV export, %,d rows".formatted(rows),
                "%,.0f rows per second, peak heap +%.1f MB".formatted(rows / seconds, held),
                "<= 16 MB",
                held <= MEGABYTES_GOAL);
    }

    private int export() throws Exception {
        var all = QueueFilter.of(QueueView.ALL);
        return exports.write(
                new QueueQuery(all, QueueSort.DUE, java.util.Optional.empty()), OutputStream.nullOutputStream());
    }

    /** The most that is still used right after a collection while the file is made, above what was used before. */
    private double held() throws Exception {
        var before = used();
        var most = new AtomicLong(before);
        var done = new AtomicBoolean();
        var looking = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                most.accumulateAndGet(used(), Math::max);
                // A collection takes the time of a page; without a rest in between nothing else would be done.
                LockSupport.parkNanos(REST_NANOS);
            }
        });
        try {
            export();
        } finally {
            done.set(true);
            looking.join();
        }
        return (most.get() - before) / MEGABYTE;
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
