package dev.trustdesk.portal.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What everybody may read of the first replies. */
@PostgresTest
class PublicFiguresTest {

    private final PublicFigures figures;
    private final AdjustableClock clock;
    private final Desk desk;

    PublicFiguresTest(
            @Autowired PublicFigures figures, @Autowired AdjustableClock clock, @Autowired ApplicationContext context) {
        this.figures = figures;
        this.clock = clock;
        this.desk = new Desk(context);
    }

    @Test
    void aRequestCountsInTheWeekItCameItsReplyWhenItWasGivenAndItsPromiseWhenItWasDue() {
        assertThat(figures.weeks(5)).as("nobody has asked").isEmpty();
        // A Saturday evening in Korea: due on Monday, in the next week.
        clock.set(Instant.parse("2026-11-21T10:00:00Z"));
        var staff = desk.staff("Joon");
        var ticket = desk.ticket();
        clock.set(Instant.parse("2026-11-22T15:30:00Z"));
        desk.reply(staff, ticket, "An answer.", new AfterReply.StayOpen());
        assertThat(figures.weeks(5)).singleElement().satisfies(week -> {
            assertThat(week.received()).isEqualTo(1);
            assertThat(week.answered()).as("on Monday already, in Korea").isZero();
            assertThat(week.figure().n()).isZero();
        });

        clock.advance(Duration.ofDays(7));
        assertThat(figures.weeks(5)).hasSize(2).first().satisfies(week -> {
            assertThat(week.week().monday()).isEqualTo("2026-11-23");
            assertThat(week.received()).isZero();
            assertThat(week.answered()).isEqualTo(1);
            assertThat(week.figure().met()).isEqualTo(1);
        });
    }
}
