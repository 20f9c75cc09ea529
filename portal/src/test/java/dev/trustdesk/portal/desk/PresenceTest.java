package dev.trustdesk.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PostgresTest
class PresenceTest {

    private final Presence presence;
    private final Desk desk;
    private final AdjustableClock clock;
    private final TicketId ticket = new TicketId(UUID.randomUUID());
    private final UUID window = UUID.randomUUID();
    private AccountId minji;
    private AccountId joon;

    PresenceTest(
            @Autowired Presence presence, @Autowired ApplicationContext context, @Autowired AdjustableClock clock) {
        this.presence = presence;
        this.desk = new Desk(context);
        this.clock = clock;
    }

    @BeforeEach
    void minjiHasATicketOpen() {
        minji = desk.staff("Minji");
        joon = desk.staff("Joon");
        asMinji(() -> presence.opened(window, ticket));
    }

    @Test
    void othersSeeWhoIsThereAndWhatTheyDo() {
        assertThat(seenByJoon()).containsExactly(new Present(minji, PresenceState.VIEWING));
        assertThat(desk.as(minji, () -> presence.othersAt(ticket)))
                .as("nobody is shown to themselves")
                .isEmpty();

        asMinji(() -> presence.typing(window, ticket));
        assertThat(seenByJoon()).containsExactly(new Present(minji, PresenceState.TYPING));

        asMinji(() -> presence.left(window, ticket));
        assertThat(seenByJoon()).isEmpty();
    }

    @Test
    void whoeverDoesNothingForAMinuteHasItOpenAndNoMore() {
        clock.advance(Duration.ofSeconds(40));
        asMinji(() -> presence.still(window));
        clock.advance(Duration.ofSeconds(20));
        assertThat(seenByJoon()).containsExactly(new Present(minji, PresenceState.OPENED));

        asMinji(() -> presence.active(window, ticket));
        assertThat(seenByJoon()).containsExactly(new Present(minji, PresenceState.VIEWING));
    }

    @Test
    void aWindowThatFellSilentIsGoneWithinAMinute() {
        clock.advance(Duration.ofSeconds(44));
        assertThat(seenByJoon()).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        assertThat(seenByJoon()).isEmpty();
    }

    @Test
    void twoWindowsOfOnePersonAreOnePersonDoingWhatSaysMost() {
        var second = UUID.randomUUID();
        asMinji(() -> presence.opened(second, ticket));
        asMinji(() -> presence.typing(second, ticket));

        assertThat(seenByJoon()).containsExactly(new Present(minji, PresenceState.TYPING));
    }

    private List<Present> seenByJoon() {
        return desk.as(joon, () -> presence.othersAt(ticket));
    }

    private void asMinji(Runnable deed) {
        desk.as(minji, () -> {
            deed.run();
            return true;
        });
    }
}
