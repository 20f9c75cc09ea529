import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A member of staff at work in a real browser. */
final class Staff implements AutoCloseable {

    private static final String AT_REST = "window.Vaadin && Vaadin.Flow && Vaadin.Flow.clients"
            + " && Object.values(Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())";
    private static final String QUEUE = "/portal/support/queue?view=all";
    private static final int STEP = 500;
    private static final int FAREWELL_MILLIS = 300;

    private final Chromium browser;
    private final String base;
    private final String context;

    Staff(String chromium, Path profile, String base, String signInLink) throws Exception {
        // Staff sit at other machines: the browser goes last, and never takes the desk's every processor.
        var last = Integer.toString(Runtime.getRuntime().availableProcessors() - 1);
        this.browser = new Chromium(List.of("nice", "-n", "19", "taskset", "-c", last, chromium), profile);
        this.base = base;
        this.context = browser.newContext();
        try (var tab = browser.newTab(context)) {
            tab.show(signInLink);
            tab.await("document.querySelector('form input[name=token]')?.value && " + AT_REST);
            tab.evaluate("document.querySelector('form .td-button-primary').click(), 1");
            tab.await("!location.pathname.includes('sign-in') && " + AT_REST);
        }
    }

    /** Milliseconds in the database until a ticket's page stands. */
    List<Double> openTickets(List<String> ids, Statements statements) throws Exception {
        var all = new ArrayList<Double>();
        try (var tab = browser.newTab(context)) {
            for (var id : ids) {
                // Whoever leaves a ticket says so to colleagues: the end of that page, and not the beginning of this one.
                tab.show("about:blank");
                Thread.sleep(FAREWELL_MILLIS);
                statements.reset();
                tab.show(base + "/portal/support/ticket/" + id);
                tab.await(
                        "location.pathname.endsWith('" + id + "') && document.querySelector('.td-talk') && " + AT_REST);
                all.add(statements.millis());
            }
        }
        return all;
    }

    /** Bytes of the server's heap that one more tab costs in which so many rows of the queue were scrolled by. */
    double bytesPerQueue(int tabs, int rows) throws Exception {
        var open = new ArrayList<Chromium.Tab>();
        open.add(scrolled(rows));
        var before = usedHeap();
        for (var i = 0; i < tabs; i++) {
            open.add(scrolled(rows));
        }
        var after = usedHeap();
        for (var tab : open) {
            tab.close();
        }
        return (double) (after - before) / tabs;
    }

    private Chromium.Tab scrolled(int rows) throws Exception {
        var tab = browser.newTab(context);
        tab.show(base + QUEUE);
        tab.await("document.querySelector('vaadin-grid') && " + AT_REST);
        for (var to = STEP; to <= rows; to += STEP) {
            // As a hand scrolls: a screenful after the other, each one drawn before the next.
            tab.evaluate("""
                    (async () => {
                        const grid = document.querySelector('vaadin-grid');
                        for (let row = %d; row <= %d; row += 40) {
                            do {
                                grid.scrollToIndex(row);
                                await new Promise(drawn => setTimeout(drawn, 15));
                            } while (grid.loading || grid.size <= row);
                        }
                        return grid.size;
                    })()""".formatted(to - STEP, to));
        }
        tab.await(AT_REST);
        return tab;
    }

    private static long usedHeap() throws InterruptedException {
        for (var i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(500);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Override
    public void close() throws InterruptedException {
        browser.close();
    }
}
