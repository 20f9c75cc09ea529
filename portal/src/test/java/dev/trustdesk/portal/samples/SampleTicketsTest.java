package dev.trustdesk.portal.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.ClockKind;
import dev.trustdesk.portal.sla.ClockStates;
import dev.trustdesk.portal.support.MessageKind;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.support.TicketMessage;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@PostgresTest
class SampleTicketsTest {

    @Test
    void samplesAreMadeAsRealTicketsAreAndOnlyOnce(
            @Autowired SampleTickets samples,
            @Autowired ApplicationContext context,
            @Autowired TransactionOperations transactions,
            @Autowired JdbcClient database) {
        var desk = new Desk(context);
        var minji = desk.staff("Minji");

        for (var time = 0; time < 2; time++) {
            SystemActor.run("samples", () -> transactions.executeWithoutResult(status -> samples.plant()));
        }

        var ids =
                database.sql("select id from support.ticket").query(UUID.class).list();
        assertThat(ids).hasSize(60);
        assertThat(ids).allSatisfy(id -> {
            var ticket = desk.look(minji, new TicketId(id));
            assertThat(ticket.row().sample()).isTrue();
            assertThat(kinds(ticket)).startsWith(MessageKind.REQUEST, MessageKind.NOTICE);
            assertThat(ticket.messages()).extracting(TicketMessage::receivedAt).isSorted();
            assertThat(ticket.row().changedAt()).isBeforeOrEqualTo(AdjustableClock.START);
            assertThat(ticket.messages().get(1).text())
                    .as("acknowledged with what is promised")
                    .contains(ticket.facts().checkWord());
            assertThat(new ClockStates(ticket.clocks())
                            .latest(ClockKind.FIRST_RESPONSE)
                            .orElseThrow()
                            .dueAt())
                    .isEqualTo(ticket.row().createdAt().plus(Duration.ofHours(48)));
        });
        assertThat(database.sql("select count(*) from notifications.outbox")
                        .query(Integer.class)
                        .single())
                .as("nobody is sent word of it")
                .isZero();
    }

    private static List<MessageKind> kinds(Ticket ticket) {
        return ticket.messages().stream().map(TicketMessage::kind).toList();
    }
}
