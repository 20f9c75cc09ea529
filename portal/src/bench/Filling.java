import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Fills the desk with {@code tickets.sql}, as the owner of the database and with every trigger on. */
final class Filling {

    private static final int BATCH = 5_000;
    private static final int WRITERS = 2;

    private final String url;
    private final String owner;
    private final String password;
    private long filled;

    Filling(String url, String owner, String password) {
        this.url = url;
        this.owner = owner;
        this.password = password;
    }

    void prepare(Path sql) throws Exception {
        execute(Files.readString(sql));
    }

    /** Older tickets behind those that are there, until there are so many. */
    void fill(long tickets) throws Exception {
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var batches = new ArrayList<Future<?>>();
            for (var youngest = filled; youngest < tickets; youngest += BATCH) {
                var call = "call bench.fill(%d, %d)".formatted(youngest, Math.min(youngest + BATCH, tickets) - 1);
                batches.add(writers.submit(() -> {
                    execute(call);
                    return null;
                }));
            }
            for (var batch : batches) {
                batch.get();
            }
        }
        filled = tickets;
        settle();
    }

    /** So many more tickets whose first clock runs. */
    void wind(int clocks) throws SQLException {
        execute("call bench.wind(" + clocks + ")");
        settle();
    }

    /** One value, written as text. */
    String ask(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    // What autovacuum does in the days in which a desk fills.
    void settle() throws SQLException {
        execute("vacuum analyze");
        execute("checkpoint");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, owner, password);
    }
}
