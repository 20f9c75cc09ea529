package dev.trustdesk.portal.notifications.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import dev.trustdesk.portal.notifications.Deliveries;
import dev.trustdesk.portal.notifications.DeliveryState;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.TableViewTest;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@PostgresTest
@WithMockUser(roles = "ADMINISTRATOR")
class DeliveriesViewTest extends TableViewTest {

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Changes changes;

    @Autowired
    private Texts texts;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void threeNotices() {
        database.sql("delete from notifications.outbox").update();
        database.sql("""
                insert into notifications.outbox (kind, dedup_key, payload, state, created_at, available_at, attempts, last_error, done_at)
                values ('ticket-answered', 'a', '{}', 'waiting', now(), now(), 0, null, null),
                       ('ticket-answered', 'b', '{}', 'delivered', now(), now(), 1, null, now()),
                       ('ticket-answered', 'c', '{}', 'dead', now(), now(), 1, 'REFUSED: 550 <b>no such user</b>', now())
                """).update();
    }

    @Test
    void aNoticeThatWasGivenUpSaysWhyAndIsTriedAgain() {
        var view = open(Locale.ENGLISH);
        view.show(DeliveryState.DEAD);
        assertThat(rows())
                .singleElement()
                .asString()
                .contains("Given up", "One attempt", "The mail server refused it for good.", "550 <b>no such user</b>");

        test(find(Button.class).withText("Try again").single()).click();
        assertThat(deliveries.counts()).doesNotContainKey(DeliveryState.DEAD).containsEntry(DeliveryState.WAITING, 2);
        assertThat(find(Button.class).withText("Try again").exists()).isFalse();
        assertThat(written(view)).contains("No notice was given up.");
    }

    @Test
    void withoutAMailServerTheViewSaysThatMailsWait() {
        var view = open(Locale.ENGLISH);
        view.show(DeliveryState.WAITING);
        assertThat(written(view)).contains("Mails wait. No mail server is set (TRUSTDESK_SMTP_HOST).");
    }

    @Test
    void theViewSpeaksKorean() {
        var view = open(Locale.KOREAN);
        view.show(DeliveryState.DELIVERED);
        assertThat(find(Anchor.class)
                        .withAttribute("aria-current", "page")
                        .single()
                        .getText())
                .isEqualTo("발송 완료 (1)");
        assertThat(rows()).singleElement().asString().contains("문의 답변 알림", "발송 완료", "1회 시도");
    }

    @Test
    @WithMockUser(roles = "MAINTAINER")
    void nobodyElseMayAsk() {
        assertThat(catchThrowable(() -> open(Locale.ENGLISH))).isInstanceOf(AccessDeniedException.class);
    }

    private DeliveriesView open(Locale locale) {
        return open(locale, () -> new DeliveriesView(deliveries, changes, texts));
    }
}
