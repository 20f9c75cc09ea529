package dev.trustdesk.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.testing.PostgresTest;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
class RememberedTest {

    private static final String TOPIC = "remembered";

    @Autowired
    private Changes changes;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient sql;

    @Test
    void whatASnapshotReadAfterAnAnnouncementIsNotServedAsNews() throws InterruptedException {
        var remembered = new Remembered<>(changes, change -> change.concerns(TOPIC), this::accounts);
        var heard = new LinkedBlockingQueue<Change>();
        var ended = changes.subscribe(heard::add);
        waitForTheListener(heard);
        var before = remembered.get();
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);

        snapshot.executeWithoutResult(status -> {
            accounts(); // the first statement takes the snapshot
            CompletableFuture.runAsync(this::addAnAccount).join();
            assertThat(next(heard)).isEqualTo(new Change(TOPIC, "one"));
            assertThat(remembered.get())
                    .as("all of a snapshot is of one moment")
                    .isEqualTo(before);
        });

        assertThat(remembered.get()).isEqualTo(before + 1);
        ended.run();
    }

    @Test
    void isReadAgainBeforeAnybodyAsks() throws InterruptedException {
        var read = new LinkedBlockingQueue<Long>();
        var _ = new Remembered<>(changes, change -> change.concerns(TOPIC), () -> {
            var accounts = accounts();
            read.add(accounts);
            return accounts;
        });
        var before = accounts();

        CompletableFuture.runAsync(this::addAnAccount).join();

        Long last;
        do {
            last = read.poll(30, TimeUnit.SECONDS);
        } while (last != null && last == before);
        assertThat(last).isEqualTo(before + 1);
    }

    @Test
    void aTransactionSeesWhatItAnnouncedBeforeItCommits() {
        var remembered = new Remembered<>(changes, change -> change.concerns(TOPIC), this::accounts);
        var before = remembered.get();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            addAnAccount();
            assertThat(remembered.get()).isEqualTo(before + 1);
            status.setRollbackOnly();
        });

        assertThat(remembered.get()).isEqualTo(before);
    }

    // It may still be on its way to this class's database.
    private void waitForTheListener(BlockingQueue<Change> heard) throws InterruptedException {
        do {
            changes.announce("hello", "");
        } while (heard.poll(1, TimeUnit.SECONDS) == null);
        heard.clear();
    }

    private static Change next(BlockingQueue<Change> heard) {
        try {
            Change change;
            do {
                change = heard.poll(30, TimeUnit.SECONDS);
            } while (change != null && !change.topic().equals(TOPIC));
            return change;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long accounts() {
        return sql.sql("select count(*) from identity.account")
                .query(Long.class)
                .single();
    }

    private void addAnAccount() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            sql.sql("insert into identity.account (email, display_name, language, created_at)"
                            + " values (?, 'Somebody', 'en', now())")
                    .param(UUID.randomUUID() + "@desk.example")
                    .update();
            changes.announce(TOPIC, "one");
        });
    }
}
