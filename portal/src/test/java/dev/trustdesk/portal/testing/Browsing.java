package dev.trustdesk.portal.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Opens pages of the application under test as different people would: language, width, with and without script. */
public final class Browsing {

    /** A phone and a laptop, in CSS pixels. */
    public static final int PHONE = 360;

    public static final int LAPTOP = 1280;

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    // What comes late is not wrong.
    private static final int PATIENCE = 20_000;

    private static final Browser BROWSER = launch();

    private final String address;
    private final List<BrowserContext> contexts = new ArrayList<>();

    private Browsing(String address) {
        this.address = address;
    }

    public String url(String path) {
        return address + path;
    }

    /** A new, empty browser profile. */
    public BrowserContext context(Locale language, int width, boolean script) {
        return context(language, width, script, null);
    }

    /** Another browser on a laptop, with the cookies that one had at an earlier moment. */
    public BrowserContext copyOf(String state) {
        return context(Locale.ENGLISH, LAPTOP, true, state);
    }

    /** A browser profile with the cookies of an earlier one. */
    BrowserContext context(Locale language, int width, boolean script, String state) {
        var context = BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(language.toLanguageTag())
                .setViewportSize(width, 800)
                .setStorageState(state)
                .setJavaScriptEnabled(script));
        context.setDefaultTimeout(PATIENCE);
        contexts.add(context);
        return context;
    }

    /** A page in a new profile on a laptop, with script. */
    public Page page(Locale language) {
        return context(language, LAPTOP, true).newPage();
    }

    /** Waits until the portal's view is there and the server has nothing more to say about it. */
    public static void settled(Page page) {
        page.waitForFunction("""
            () => {
                const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(client => client.isActive);
                return clients.length > 0 && clients.every(client => !client.isActive());
            }\
            """);
    }

    /** What axe finds against WCAG 2.2 AA, one line each; empty when all is well. */
    public static List<String> axe(Page page) {
        // Not by the builder's own run, which opens and closes another page each time and collects what passed, too.
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        var found = (List<?>) page.evaluate("""
            async tags => {
                // A document does not tell of what moves in its shadow trees.
                const moving = root => [...root.querySelectorAll('*')]
                    .filter(element => element.shadowRoot)
                    .reduce((all, element) => all.concat(moving(element.shadowRoot)), root.getAnimations());
                // What still fades in has less contrast than it will have; what turns for ever never ends.
                await Promise.allSettled(moving(document)
                    .filter(animation => animation.effect.getComputedTiming().endTime < Infinity)
                    .map(animation => animation.finished));
                const run = await axe.run({runOnly: tags, resultTypes: ['violations']});
                return run.violations.map(rule =>
                    `${rule.id}: ${rule.help} (${rule.nodes.map(node => node.target.join(' ')).join(', ')})`);
            }\
            """, WCAG);
        return found.stream().map(String::valueOf).toList();
    }

    private void close(boolean failed, String name) {
        for (var context : contexts) {
            if (failed) {
                for (var page : context.pages()) {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(
                                    "target/failed-journeys",
                                    name + "-" + contexts.indexOf(context)
                                            + context.pages().indexOf(page) + ".png")));
                }
            }
            context.close();
        }
    }

    @SuppressWarnings("resource") // one Playwright and one browser for the life of the JVM
    private static Browser launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var options = new BrowserType.LaunchOptions()
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run"));
        var chromium = System.getenv("TRUSTDESK_CHROMIUM");
        if (chromium == null) {
            return Playwright.create().chromium().launch(options);
        }
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(options.setExecutablePath(Path.of(chromium)));
    }

    /** Gives a test its {@link Browsing} and closes what it opened; a failed one leaves pictures in {@code target/failed-journeys}. */
    static final class Extension implements BeforeAllCallback, ParameterResolver, AfterEachCallback {

        private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Browsing.class);

        // Static, and set by every context that starts: the one of this class's context has to be the one in use.
        @Override
        public void beforeAll(ExtensionContext context) {
            SecurityContextHolder.setContextHolderStrategy(
                    SpringExtension.getApplicationContext(context).getBean(SecurityContextHolderStrategy.class));
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Browsing.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var address = SpringExtension.getApplicationContext(context)
                    .getEnvironment()
                    .getRequiredProperty("trustdesk.public-url");
            return context.getStore(HERE).computeIfAbsent("browsing", key -> new Browsing(address));
        }

        @Override
        public void afterEach(ExtensionContext context) {
            var browsing = context.getStore(HERE).get("browsing", Browsing.class);
            if (browsing != null) {
                browsing.close(
                        context.getExecutionException().isPresent(),
                        context.getRequiredTestClass().getSimpleName() + "-"
                                + context.getRequiredTestMethod().getName());
            }
        }
    }
}
