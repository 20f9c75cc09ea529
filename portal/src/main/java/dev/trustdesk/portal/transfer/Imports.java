package dev.trustdesk.portal.transfer;

import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Moments;
import dev.trustdesk.portal.platform.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tickets and messages from another desk's file, in two steps: a dry run, which reads the file once, keeps nothing of it that must not
 * be kept, and says what would be made; and the import, which makes just that, in the background.
 */
@Service
public class Imports {

    /** What others are told when an import has come further; the id is the import's. */
    public static final String TOPIC = "import";

    /** A larger file is refused; it can be cut in two between two tickets. */
    public static final int MOST_MEGABYTES = 100;

    private static final long MEGABYTE = 1024L * 1024;
    private static final String LEADS = "hasAnyRole('LEAD', 'ADMINISTRATOR')";
    // Each holds what belongs to one ticket, and the ids of those that came before.
    private static final int MOST_AT_ONCE = 2;

    private final ImportStore imports;
    private final StagingStore staging;
    private final RemarkStore remarks;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Changes changes;
    private final Texts texts;
    private final Clock clock;
    private final TransactionOperations transactions;
    private final Semaphore reading = new Semaphore(MOST_AT_ONCE);

    Imports(
            ImportStore imports,
            StagingStore staging,
            RemarkStore remarks,
            Accounts accounts,
            AuditTrail audit,
            Changes changes,
            Texts texts,
            Clock clock,
            TransactionOperations transactions) {
        this.imports = imports;
        this.staging = staging;
        this.remarks = remarks;
        this.accounts = accounts;
        this.audit = audit;
        this.changes = changes;
        this.texts = texts;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * The dry run. Reads as fast as the file comes in, holds one ticket at a time, and stops at the first thing that makes the whole
     * file unreadable; then nothing of it stays.
     *
     * @param zone of times that name none
     */
    @PreAuthorize(LEADS)
    public ImportRun read(Origin origin, FileZone zone, InputStream file) {
        var me = accounts.me();
        var id = imports.begin(origin, me, now());
        try {
            if (!reading.tryAcquire()) {
                throw new FileRefused("transfer.file.busy", 0);
            }
            try {
                imports.ready(id, found(id, origin, zone, file));
            } finally {
                reading.release();
            }
        } catch (FileRefused refused) {
            refuse(id, refused.problem());
        } catch (IOException e) {
            refuse(id, new ImportRun.Problem("transfer.file.broke-off", 0, ""));
        }
        return imports.find(id).orElseThrow();
    }

    @PreAuthorize(LEADS)
    public Optional<ImportRun> find(ImportId id) {
        return imports.find(id);
    }

    /** Newest first. */
    @PreAuthorize(LEADS)
    public List<ImportRun> latest(int limit) {
        return imports.latest(limit);
    }

    /** The first rows of a file of which nothing is imported, and why. */
    @PreAuthorize(LEADS)
    public List<RefusedRow> refusedRows(ImportId id, int limit) {
        return imports.refused(id, limit);
    }

    /** Has everything imported that the dry run put aside. False if that was decided before. */
    @PreAuthorize(LEADS)
    @Transactional
    public boolean begin(ImportId id) {
        var begun = imports.move(id, ImportState.READY, ImportState.RUNNING);
        if (begun) {
            var run = imports.find(id).orElseThrow();
            audit.record(
                    "import.begun",
                    "import:" + id,
                    Map.of(
                            "origin",
                            run.origin().word(),
                            "tickets",
                            Integer.toString(run.found().tickets())));
            changes.announce(TOPIC, id.toString());
        }
        return begun;
    }

    /** Words of a file that mean nothing here: assignees, priorities and tags that its tickets are imported without. */
    @PreAuthorize(LEADS)
    public List<ImportRemark> remarks(ImportId id, int limit) {
        return remarks.of(id, limit);
    }

    /** Forgets what the dry run put aside. */
    @PreAuthorize(LEADS)
    @Transactional
    public boolean discard(ImportId id) {
        var discarded = imports.move(id, ImportState.READY, ImportState.DISCARDED);
        if (discarded) {
            staging.removeAll(id);
            remarks.removeAll(id);
            imports.ended(id, now());
            changes.announce(TOPIC, id.toString());
        }
        return discarded;
    }

    private ImportRun.Found found(ImportId id, Origin origin, FileZone zone, InputStream in) throws IOException {
        try (var file = CsvFile.open(in, MOST_MEGABYTES * MEGABYTE)) {
            var header = Header.read(origin, file);
            var reader = new RowReader(origin, zone, now(), header, new SortingReader(origin, staff()), texts);
            return new DryRun(id, origin, imports, staging, remarks, transactions).read(file, reader);
        }
    }

    private Map<String, AccountId> staff() {
        return accounts.staff().stream()
                .collect(Collectors.toMap(
                        account -> account.email().toLowerCase(Locale.ROOT), Account::id, (a, b) -> a));
    }

    private void refuse(ImportId id, ImportRun.Problem problem) {
        transactions.executeWithoutResult(status -> {
            staging.removeAll(id);
            imports.forgetRefused(id);
            imports.refuse(id, problem, now());
        });
    }

    private Instant now() {
        return Moments.kept(clock.instant());
    }
}
