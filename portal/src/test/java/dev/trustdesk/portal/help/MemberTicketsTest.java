package dev.trustdesk.portal.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.support.TicketRow;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PostgresTest
class MemberTicketsTest {

    private final MemberTickets tickets;
    private final Desk desk;

    MemberTicketsTest(@Autowired MemberTickets tickets, @Autowired ApplicationContext context) {
        this.tickets = tickets;
        this.desk = new Desk(context);
    }

    @Test
    @WithAccount(Role.MEMBER)
    void aTicketIsOnesOwnOnlyOnceOneSaidSo() {
        var token = desk.ask(Desk.draft("Mine", "A text"));
        var id = desk.ticketOf(token);

        assertThat(tickets.behind(token)).isPresent();
        assertThat(tickets.open(id)).as("looking adds nothing").isEmpty();
        assertThat(tickets.add(token)).isEqualTo(new AddTicketResult.Added(id));
        assertThat(tickets.add(token)).as("the same again").isEqualTo(new AddTicketResult.Added(id));

        assertThat(tickets.mine()).extracting(TicketRow::id).contains(id);
        assertThat(tickets.open(id).orElseThrow().subject()).isEqualTo("Mine");
        var path = tickets.link(id, Language.KO).orElseThrow();
        assertThat(path).startsWith("/ko/help/t/");
        assertThat(desk.ticketOf(path.substring(path.lastIndexOf('/') + 1))).isEqualTo(id);
    }

    @Test
    @WithAccount(value = Role.MEMBER, email = "other@desk.example")
    void somebodyElsesTicketIsNotToBeHad() {
        var token = desk.ask(Desk.draft("Theirs", "A text"));
        var id = desk.ticketOf(token);
        var minji = desk.staff("Minji");
        desk.as(minji, () -> tickets.add(token));

        assertThat(tickets.add(token)).isEqualTo(new AddTicketResult.Taken());
        assertThat(tickets.open(id)).isEmpty();
        assertThat(tickets.link(id, Language.EN)).isEmpty();
        assertThat(tickets.add("A".repeat(43))).isEqualTo(new AddTicketResult.Gone());
    }
}
