import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Median of the first contentful paint of a page in a headless Chromium, in milliseconds; each visit has an empty cache. Arguments:
 * Chromium, address, number of visits, folder for the profile.
 */
class FirstPaint {

    private static final String PAINTED = "new Promise(done => new PerformanceObserver(list => list.getEntries()"
            + ".filter(entry => entry.name === 'first-contentful-paint').forEach(entry => done(entry.startTime)))"
            + ".observe({type: 'paint', buffered: true}))";

    public static void main(String[] arguments) throws Exception {
        var url = arguments[1];
        var visits = Integer.parseInt(arguments[2]);
        try (var browser = new Chromium(List.of(arguments[0]), Path.of(arguments[3]))) {
            var paints = new ArrayList<Double>();
            firstPaint(browser, url); // The browser's own first page is no measure.
            for (var i = 0; i < visits; i++) {
                paints.add(firstPaint(browser, url));
            }
            paints.sort(null);
            System.out.printf("%.0f%n", paints.get(visits / 2));
        }
    }

    /** Milliseconds from the start of the navigation. */
    private static double firstPaint(Chromium browser, String url) throws Exception {
        var context = browser.newContext();
        var tab = browser.newTab(context);
        tab.show(url);
        var painted = Double.parseDouble(tab.evaluate(PAINTED));
        browser.dispose(context);
        return painted;
    }
}
