import java.util.concurrent.atomic.LongAdder;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/**
 * How long the application waits for its statements: from sending one until its last row is there. Only of what is measured: the
 * bench's own thread and those that answer requests, not jobs and listeners.
 */
final class Statements implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    private final transient Thread bench = Thread.currentThread();
    private final transient ThreadLocal<Long> began = new ThreadLocal<>();
    private final transient LongAdder nanos = new LongAdder();
    private final transient LongAdder count = new LongAdder();

    @Override
    public void executeStart(ExecuteContext context) {
        began.set(System.nanoTime());
    }

    @Override
    public void executeEnd(ExecuteContext context) {
        var thread = Thread.currentThread();
        if (thread == bench || thread.getName().startsWith("tomcat-handler")) {
            nanos.add(System.nanoTime() - began.get());
            count.increment();
        }
    }

    void reset() {
        nanos.reset();
        count.reset();
    }

    double millis() {
        return nanos.sum() / 1e6;
    }

    long count() {
        return count.sum();
    }
}
