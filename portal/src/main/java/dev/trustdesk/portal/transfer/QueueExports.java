package dev.trustdesk.portal.transfer;

import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.SupportOnly;
import dev.trustdesk.portal.support.QueueQuery;
import dev.trustdesk.portal.support.TicketQueue;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A view of the queue as a file: every ticket that matches, in the queue's order, page by page, as they all stood at one instant. No
 * addresses and no conversation: a file leaves the desk, and what is in it can be neither corrected nor deleted any more.
 */
@Service
public class QueueExports {

    private static final int PAGE = 500;
    private static final int LONGEST_SECONDS = 600;
    private static final int AT_ONCE = 2;

    private final TicketQueue queue;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final TransactionTemplate snapshot;
    // Each holds a connection to the database; the others wait their turn.
    private final Semaphore reading = new Semaphore(AT_ONCE, true);

    QueueExports(TicketQueue queue, Accounts accounts, AuditTrail audit, PlatformTransactionManager transactions) {
        this.queue = queue;
        this.accounts = accounts;
        this.audit = audit;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setTimeout(LONGEST_SECONDS);
        // Nothing is missing and nothing twice because a ticket moved while its neighbours were read.
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Writes the view and says in the audit trail who took how much of what. It waits on disk in between, so that a slow connection
     * holds no transaction open, and a failure is told before the first byte is sent.
     *
     * @return how many tickets there are in it
     */
    @SupportOnly
    public int write(QueueQuery query, OutputStream to) throws IOException {
        var file = Files.createTempFile("trustdesk-export", ".csv");
        try {
            var rows = read(file, query);
            audit.record("tickets.exported", "queue:" + plain(query.filter().view()), detail(query, rows));
            Files.copy(file, to);
            return rows;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private int read(Path file, QueueQuery query) {
        reading.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(snapshot.execute(status -> fill(file, query)));
        } finally {
            reading.release();
        }
    }

    private int fill(Path file, QueueQuery query) {
        var names = accounts.staff().stream().collect(Collectors.toMap(Account::id, Account::displayName));
        try (var table = new TicketTable(Files.newBufferedWriter(file), id -> name(names, id))) {
            var rows = 0;
            var page = queue.page(query, null, PAGE);
            while (!page.isEmpty()) {
                for (var row : page) {
                    table.add(row);
                }
                rows += page.size();
                page = page.size() < PAGE ? List.of() : queue.page(query, page.getLast(), PAGE);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Those who have left the desk are named by their id, as the audit trail does.
    private static String name(Map<AccountId, String> names, @Nullable AccountId id) {
        return id == null ? "" : names.getOrDefault(id, id.toString());
    }

    // Not what was typed: of a search and of an exchange's name only that there was one.
    private static Map<String, String> detail(QueueQuery query, int rows) {
        var filter = query.filter();
        var detail = new TreeMap<String, String>();
        detail.put("rows", Integer.toString(rows));
        detail.put("sort", plain(query.sort()));
        put(detail, "category", filter.category());
        put(detail, "language", filter.language());
        put(detail, "sample", filter.sample());
        put(detail, "assignee", filter.unassigned() ? "nobody" : filter.assignee());
        put(detail, "exchange", filter.exchange() == null ? null : "one");
        put(detail, "searched", query.search().isPresent() ? "yes" : null);
        return detail;
    }

    private static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void put(Map<String, String> detail, String key, @Nullable Object value) {
        if (value != null) {
            detail.put(key, value.toString().toLowerCase(Locale.ROOT));
        }
    }
}
