import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Median of the first contentful paint of a page in a headless Chromium, in milliseconds; each visit has an empty cache. Arguments:
 * Chromium, address, number of visits, folder for the profile.
 */
class FirstPaint {

    private static final int SECONDS = 30;
    private static final String PAINTED = "new Promise(done => new PerformanceObserver(list => list.getEntries()"
            + ".filter(entry => entry.name === 'first-contentful-paint').forEach(entry => done(entry.startTime)))"
            + ".observe({type: 'paint', buffered: true}))";

    public static void main(String[] arguments) throws Exception {
        var url = arguments[1];
        var visits = Integer.parseInt(arguments[2]);
        var profile = Path.of(arguments[3]);
        Files.createDirectories(profile);
        var chromium = start(arguments[0], profile);
        try (var client = HttpClient.newHttpClient()) {
            var browser = new Browser(client, devTools(profile));
            var paints = new ArrayList<Double>();
            browser.firstPaint(url); // The browser's own first page is no measure.
            for (var i = 0; i < visits; i++) {
                paints.add(browser.firstPaint(url));
            }
            paints.sort(null);
            System.out.printf("%.0f%n", paints.get(visits / 2));
            browser.socket.abort();
        } finally {
            chromium.destroy();
            chromium.waitFor(SECONDS, TimeUnit.SECONDS);
        }
    }

    private static Process start(String chromium, Path profile) throws IOException {
        var command = new ArrayList<>(List.of(
                chromium, "--headless", "--remote-debugging-port=0", "--user-data-dir=" + profile, "--disable-gpu"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--no-sandbox");
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Chromium writes the port it has chosen, and the address behind it, into its profile. */
    private static URI devTools(Path profile) throws Exception {
        var file = profile.resolve("DevToolsActivePort");
        for (var i = 0; i < SECONDS * 10; i++) {
            if (Files.exists(file)) {
                var lines = Files.readAllLines(file);
                if (lines.size() == 2) {
                    return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
                }
            }
            Thread.sleep(100);
        }
        throw new IOException("Chromium did not start");
    }

    /** As much of the DevTools protocol as is needed. */
    private static final class Browser implements WebSocket.Listener {

        private static final Pattern ID = Pattern.compile("^\\{\"id\":(\\d+)");

        private final WebSocket socket;
        private final AtomicInteger ids = new AtomicInteger();
        private final Map<Integer, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
        private final StringBuilder message = new StringBuilder();

        Browser(HttpClient client, URI address) {
            socket = client.newWebSocketBuilder().buildAsync(address, this).join();
        }

        /** Milliseconds from the start of the navigation. */
        double firstPaint(String url) throws Exception {
            var context = value(call("", "Target.createBrowserContext", ""), "browserContextId");
            var target = value(
                    call("", "Target.createTarget", "\"url\":\"about:blank\",\"browserContextId\":\"" + context + '"'),
                    "targetId");
            var session = value(
                    call("", "Target.attachToTarget", "\"flatten\":true,\"targetId\":\"" + target + '"'), "sessionId");
            call(session, "Page.navigate", "\"url\":\"" + url + '"');
            var painted = call(session, "Runtime.evaluate", "\"awaitPromise\":true,\"expression\":\"" + PAINTED + '"');
            call("", "Target.disposeBrowserContext", "\"browserContextId\":\"" + context + '"');
            return Double.parseDouble(value(painted, "value"));
        }

        private String call(String session, String method, String parameters) throws Exception {
            var id = ids.incrementAndGet();
            var answer = new CompletableFuture<String>();
            answers.put(id, answer);
            var to = session.isEmpty() ? "" : ",\"sessionId\":\"" + session + '"';
            socket.sendText(
                            "{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":{" + parameters + "}" + to
                                    + "}",
                            true)
                    .join();
            return answer.get(SECONDS, TimeUnit.SECONDS);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                var id = ID.matcher(message);
                if (id.find()) {
                    answers.remove(Integer.valueOf(id.group(1))).complete(message.toString());
                }
                message.setLength(0);
            }
            from.request(1);
            return null;
        }

        private static String value(String answer, String name) throws IOException {
            var found = Pattern.compile('"' + name + "\":\"?([^\",}]+)").matcher(answer);
            if (!found.find()) {
                throw new IOException("Chromium answered " + answer);
            }
            return found.group(1);
        }
    }
}
