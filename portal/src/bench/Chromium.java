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

/** A headless Chromium, and as much of its DevTools protocol as is needed. */
final class Chromium implements AutoCloseable, WebSocket.Listener {

    private static final int SECONDS = 60;
    private static final Pattern ID = Pattern.compile("^\\{\"id\":(\\d+)");

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
    private final StringBuilder message = new StringBuilder();

    /**
     * @param command the browser, after what starts it, if anything
     * @param profile a folder for what it keeps
     */
    Chromium(List<String> command, Path profile) throws Exception {
        Files.createDirectories(profile);
        process = start(command, profile);
        // For desk.sh, which ends what a killed JVM leaves behind.
        Files.writeString(Path.of(profile + ".pid"), Long.toString(process.pid()));
        socket =
                client.newWebSocketBuilder().buildAsync(devTools(profile), this).join();
    }

    /** A tab; tabs of one context share their cookies. */
    record Tab(Chromium browser, String target, String session) implements AutoCloseable {

        void show(String url) throws Exception {
            browser.call(session, "Page.navigate", "\"url\":" + quoted(url));
        }

        /** What an expression is worth, once its promise is kept. */
        String evaluate(String expression) throws Exception {
            var parameters = "\"awaitPromise\":true,\"expression\":" + quoted(expression);
            return value(browser.call(session, "Runtime.evaluate", parameters), "value");
        }

        /** Waits until an expression is true. */
        void await(String condition) throws Exception {
            var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            var asked = "\"expression\":" + quoted("!!(" + condition + ")");
            while (!browser.call(session, "Runtime.evaluate", asked).contains("\"value\":true")) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("Not true within " + SECONDS + " s: " + condition);
                }
                Thread.sleep(20);
            }
        }

        @Override
        public void close() throws Exception {
            browser.call("", "Target.closeTarget", "\"targetId\":\"" + target + '"');
        }
    }

    String newContext() throws Exception {
        return value(call("", "Target.createBrowserContext", ""), "browserContextId");
    }

    void dispose(String context) throws Exception {
        call("", "Target.disposeBrowserContext", "\"browserContextId\":\"" + context + '"');
    }

    Tab newTab(String context) throws Exception {
        var created =
                call("", "Target.createTarget", "\"url\":\"about:blank\",\"browserContextId\":\"" + context + '"');
        var target = value(created, "targetId");
        var attached = call("", "Target.attachToTarget", "\"flatten\":true,\"targetId\":\"" + target + '"');
        return new Tab(this, target, value(attached, "sessionId"));
    }

    @Override
    public void close() throws InterruptedException {
        socket.abort();
        client.shutdownNow();
        process.destroy();
        process.waitFor(SECONDS, TimeUnit.SECONDS);
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

    private String call(String session, String method, String parameters) throws Exception {
        var id = ids.incrementAndGet();
        var answer = new CompletableFuture<String>();
        answers.put(id, answer);
        var to = session.isEmpty() ? "" : ",\"sessionId\":\"" + session + '"';
        socket.sendText(
                        "{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":{" + parameters + "}" + to + "}",
                        true)
                .join();
        return answer.get(SECONDS, TimeUnit.SECONDS);
    }

    private static Process start(List<String> chromium, Path profile) throws IOException {
        var command = new ArrayList<>(chromium);
        command.addAll(
                List.of("--headless", "--remote-debugging-port=0", "--user-data-dir=" + profile, "--disable-gpu"));
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

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static String value(String answer, String name) throws IOException {
        var found = Pattern.compile('"' + name + "\":\"?([^\",}]+)").matcher(answer);
        if (!found.find()) {
            throw new IOException("Chromium answered " + answer);
        }
        return found.group(1);
    }
}
