package dev.trustdesk.portal.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.desk.PresenceState;
import dev.trustdesk.portal.desk.Present;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.support.TicketRow;
import dev.trustdesk.portal.testing.AdjustableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A window is sent only the rows that look different: an hour's queue would be sent sixty times otherwise. */
class DrawnRowsTest {

    private static final int MOST = 2;
    // Said in whole hours, which a minute does not change.
    private static final Duration LONG = Duration.ofMinutes(20 * 60 + 30);
    private static final AccountId MINJI = new AccountId(UUID.randomUUID());

    private final AdjustableClock clock = new AdjustableClock();
    private final Map<TicketId, List<Present>> present = new HashMap<>();
    private final QueueCells cells = new QueueCells(
            new Texts().in(Language.EN), clock, Map.of(), ticket -> present.getOrDefault(ticket, List.of()));
    private final DrawnRows rows = new DrawnRows(cells, clock, MOST);

    @Test
    void onlyWhatTimeHasPassedOverIsDrawnAnew() {
        var soon = rows.add(row(Duration.ofMinutes(90)));
        rows.add(row(LONG));
        assertThat(rows.outdated()).isEmpty();

        clock.advance(Duration.ofMinutes(1));

        assertThat(rows.outdated()).containsExactly(soon);
        assertThat(rows.outdated()).as("drawn meanwhile").isEmpty();
    }

    @Test
    void whoeverComesAndGoesIsDrawnWithTheTicketAlone() {
        var row = rows.add(row(LONG));
        rows.add(row(LONG));

        present.put(row.id(), List.of(new Present(MINJI, PresenceState.TYPING)));
        assertThat(rows.outdated()).containsExactly(row);
        assertThat(rows.outdated()).isEmpty();

        present.clear();
        assertThat(rows.outdated()).containsExactly(row);
    }

    @Test
    void aRowThatWasDrawnAfterSomebodyCameIsDrawnAnewWhenTheyLeave() {
        var id = new TicketId(UUID.randomUUID());
        present.put(id, List.of(new Present(MINJI, PresenceState.VIEWING)));
        var row = rows.add(row(id, LONG));

        present.clear();

        assertThat(rows.outdated()).containsExactly(row);
    }

    @Test
    void whatWasScrolledAwayLongAgoIsFollowedNoMore() {
        var first = rows.add(row(LONG));
        var second = rows.add(row(LONG));
        var third = rows.add(row(LONG));

        assertThat(rows.ids()).containsExactlyInAnyOrder(second.id(), third.id());
        assertThat(rows.replace(first)).isFalse();
        assertThat(rows.replace(second)).isTrue();
    }

    private static TicketRow row(Duration left) {
        return row(new TicketId(UUID.randomUUID()), left);
    }

    private static TicketRow row(TicketId id, Duration left) {
        Instant asked = AdjustableClock.START.minus(LONG);
        return new TicketRow(
                id,
                1_001,
                "Where are my tokens?",
                Category.WALLET,
                Language.EN,
                TicketState.OPEN,
                null,
                AdjustableClock.START.plus(left),
                true,
                asked,
                asked,
                null,
                false,
                1,
                Priority.NORMAL,
                null);
    }
}
