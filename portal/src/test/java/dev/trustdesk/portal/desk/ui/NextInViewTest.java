package dev.trustdesk.portal.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.platform.TicketId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NextInViewTest {

    private final TicketId first = new TicketId(UUID.randomUUID());
    private final TicketId second = new TicketId(UUID.randomUUID());
    private final TicketId third = new TicketId(UUID.randomUUID());

    @Test
    void theNextIsTheOneBelowAndAfterTheLastTheFirst() {
        var view = List.of(first, second, third);

        assertThat(NextInView.next(first, view)).contains(second);
        assertThat(NextInView.next(third, view)).contains(first);
    }

    @Test
    void fromOutsideOfTheViewTheFirstComesNextAndFromTheOnlyOneNothing() {
        assertThat(NextInView.next(third, List.of(first, second))).contains(first);
        assertThat(NextInView.next(first, List.of(first))).isEmpty();
        assertThat(NextInView.next(first, List.of())).isEmpty();
    }
}
