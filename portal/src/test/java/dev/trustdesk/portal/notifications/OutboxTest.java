package dev.trustdesk.portal.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.testing.PostgresTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
class OutboxTest {

    private final Outbox outbox;
    private final OutboxStore store;
    private final TransactionTemplate transaction;

    OutboxTest(@Autowired Outbox outbox, @Autowired OutboxStore store, @Autowired PlatformTransactionManager manager) {
        this.outbox = outbox;
        this.store = store;
        this.transaction = new TransactionTemplate(manager);
    }

    @Test
    void aNoticeNeedsTheTransactionThatCausesIt() {
        assertThatThrownBy(() -> outbox.put("test", "alone", Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aNoticeGoesWithItsTransaction() {
        var before = waiting();
        transaction.executeWithoutResult(status -> {
            outbox.put("test", "rolled back", Map.of());
            status.setRollbackOnly();
        });
        assertThat(waiting()).isEqualTo(before);
    }

    @Test
    void theSameKeyIsTheSameNotice() {
        var before = waiting();
        transaction.executeWithoutResult(status -> outbox.put("test", "once", Map.of("ticket", "1")));
        transaction.executeWithoutResult(status -> outbox.put("test", "once", Map.of("ticket", "2")));
        assertThat(waiting()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader@example.org", "my seed phrase is apple", "", "line\nbreak"})
    void whatIsNotAnIdIsNotKept(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transaction.executeWithoutResult(
                        status -> outbox.put("test", "not an id", Map.of("ticket", value))));
    }

    private int waiting() {
        return store.counts().getOrDefault(DeliveryState.WAITING, 0);
    }
}
