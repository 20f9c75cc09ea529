import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Publishes a change of a guide every second, as another node does it (in one transaction with its announcement), and looks how long it
 * takes until readers see it. Ends when its input does, and says the figures. Arguments: the home of the application, its address.
 */
class Publishing {

    private static final String SLUG = "migration-safety";
    private static final long EVERY_MILLIS = 1_000;
    private static final long LOOK_AGAIN_MILLIS = 5;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI page;
    private final List<Double> millis = new ArrayList<>();

    private Publishing(String address) {
        this.page = URI.create(address + "/security/" + SLUG);
    }

    public static void main(String[] arguments) throws Exception {
        var ended = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            try {
                while (System.in.read() >= 0) {}
            } catch (IOException e) {
                // Whoever started this is gone.
            }
            ended.countDown();
        });
        var publishing = new Publishing(arguments[1]);
        try (var database = connect(Path.of(arguments[0]))) {
            var number = 0;
            while (!ended.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                publishing.publish(database, ++number);
            }
        }
        publishing.print();
    }

    private static Connection connect(Path home) throws Exception {
        // Its fourth line is the port.
        var port = Files.readAllLines(home.resolve("postgres/postmaster.pid")).get(3).strip();
        var owner = new Properties();
        owner.put("user", "postgres");
        owner.put("password", Files.readString(home.resolve("postgres-password")).strip());
        var database = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/trustdesk", owner);
        database.setAutoCommit(false);
        return database;
    }

    private void publish(Connection database, int number) throws Exception {
        var mark = "publish-" + number + "-of-the-bench";
        try (var change = database.prepareStatement("""
                update trust.guide set summary = regexp_replace(summary, ' \\(publish-.*\\)$', '') || ' (' || ? || ')'
                where language = 'en' and slug = ?
                """);
                var told = database.prepareStatement("select pg_notify('trustdesk', 'trust bench')")) {
            change.setString(1, mark);
            change.setString(2, SLUG);
            if (change.executeUpdate() != 1) {
                throw new IllegalStateException("There is no guide " + SLUG);
            }
            told.execute();
        }
        database.commit();
        var committed = System.nanoTime();
        var wanted = HttpRequest.newBuilder(page).build();
        while (!http.send(wanted, BodyHandlers.ofString()).body().contains(mark)) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        millis.add((System.nanoTime() - committed) / 1e6);
    }

    private void print() {
        var sorted = millis.stream().sorted().toList();
        System.out.printf(
                "Published meanwhile: %d times, seen by readers after p50 %.0f, p95 %.0f, at most %.0f ms (goal 1000)%n",
                sorted.size(), Figures.percentile(sorted, 50), Figures.percentile(sorted, 95), sorted.getLast());
    }
}
