import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.core.env.Environment;

/** The same application in a JVM of its own, on the same database. */
record SecondNode(Process process, String address) implements AutoCloseable {

    private static final int SECONDS = 120;

    static SecondNode start(Path work, Environment first, List<String> command) throws Exception {
        var port = freePort();
        var node = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("second.log").toFile());
        var environment = node.environment();
        environment.put("TRUSTDESK_DB_URL", first.getRequiredProperty("spring.flyway.url"));
        environment.put("TRUSTDESK_DB_USER", first.getRequiredProperty("spring.flyway.user"));
        environment.put("TRUSTDESK_DB_PASSWORD", first.getRequiredProperty("spring.flyway.password"));
        environment.put("TRUSTDESK_PORT", Integer.toString(port));
        environment.put("TRUSTDESK_HOME", work.resolve("second").toString());
        var second = new SecondNode(node.start(), "http://127.0.0.1:" + port);
        // Also when this JVM is told to end.
        Runtime.getRuntime().addShutdownHook(new Thread(second.process::destroy));
        second.await();
        return second;
    }

    private void await() throws Exception {
        var ready = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            for (var second = 0; second < SECONDS; second++) {
                try {
                    if (http.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // It does not listen yet.
                }
                if (process.waitFor(1, TimeUnit.SECONDS)) {
                    break;
                }
            }
        }
        close();
        throw new IllegalStateException("The second node did not start");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
