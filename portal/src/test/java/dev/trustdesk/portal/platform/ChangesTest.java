package dev.trustdesk.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.SwitchableDataSource;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
class ChangesTest {

    @Autowired
    private Changes changes;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SwitchableDataSource database;

    private final LinkedBlockingQueue<Change> heard = new LinkedBlockingQueue<>();
    private Runnable end;

    @BeforeEach
    void listen() throws InterruptedException {
        end = changes.subscribe(heard::add);
        // The listener may still be on its way to this class's database.
        var heardUs = false;
        for (var attempt = 0; attempt < 50 && !heardUs; attempt++) {
            changes.announce("hello", "");
            heardUs = heard.poll(200, TimeUnit.MILLISECONDS) != null;
        }
        assertThat(heardUs).isTrue();
        heard.clear();
    }

    @AfterEach
    void stop() {
        end.run();
    }

    @Test
    void anAnnouncementLeavesWithItsCommitAndInOrder() throws InterruptedException {
        transaction.executeWithoutResult(status -> {
            changes.announce("faq", "ratio");
            changes.announce("faq", "two words");
        });
        assertThat(next("faq")).isEqualTo(new Change("faq", "ratio"));
        assertThat(next("faq")).isEqualTo(new Change("faq", "two words"));
    }

    @Test
    void whatWasRolledBackIsNeverHeard() throws InterruptedException {
        transaction.executeWithoutResult(status -> {
            changes.announce("faq", "undone");
            status.setRollbackOnly();
        });
        changes.announce("faq", "done");
        assertThat(next("faq")).isEqualTo(new Change("faq", "done"));
    }

    @Test
    void aSubscriberThatFailsDoesNotDeafenTheOthers() throws InterruptedException {
        var endOfFailing = changes.subscribe(change -> {
            throw new IllegalStateException("this one always fails");
        });
        changes.announce("faq", "still");
        assertThat(next("faq")).isEqualTo(new Change("faq", "still"));
        endOfFailing.run();
    }

    @Test
    void afterALostConnectionSubscribersAreToldThatAnythingMayHaveChanged() throws InterruptedException {
        database.freshDatabase();
        assertThat(next("*")).isEqualTo(Change.ANYTHING);
        assertThat(Change.ANYTHING.concerns("faq")).isTrue();
    }

    private Change next(String topic) throws InterruptedException {
        Change change;
        do {
            change = heard.poll(10, TimeUnit.SECONDS);
        } while (change != null && !change.topic().equals(topic));
        return change;
    }
}
