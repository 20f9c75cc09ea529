package dev.trustdesk.portal.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.inbound.SecretCheck;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.sla.ClockState;
import dev.trustdesk.portal.sla.Happening;
import dev.trustdesk.portal.sla.Story;
import dev.trustdesk.portal.sla.TicketClock;
import dev.trustdesk.portal.sla.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleTicketTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void thereAreSixtyInEveryStateThatATicketCanBeIn() {
        var all = SampleTicket.all();

        assertThat(all).hasSize(60);
        assertThat(all.stream().map(SampleTicket::course).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(SampleCourse.class));
        var stories = all.stream().map(SampleTicketTest::told).toList();
        assertThat(stories.stream().map(story -> story.state()).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(TicketState.class));
        assertThat(stories.stream()
                        .flatMap(story -> story.states().clocks().stream())
                        .map(TicketClock::state)
                        .collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(ClockState.class));
    }

    @Test
    void everythingThatHappenedLiesInThePastAndInOrder() {
        for (var sample : SampleTicket.all()) {
            var opened = NOW.minus(sample.age());
            var moments = sample.course().after(opened, NOW).stream()
                    .map(Happening::at)
                    .toList();
            assertThat(moments)
                    .as(sample.subject())
                    .isSorted()
                    .allSatisfy(at -> assertThat(at).isBetween(opened, NOW));
        }
    }

    @Test
    void aSampleIsWhatItsCourseSays() {
        for (var sample : SampleTicket.all()) {
            var left = told(sample)
                    .states()
                    .nextDueAt()
                    .map(due -> Duration.between(NOW, due).toHours());
            switch (sample.course()) {
                case FRESH ->
                    assertThat(left.orElseThrow()).as(sample.subject()).isGreaterThanOrEqualTo(12);
                case DUE_SOON ->
                    assertThat(left.orElseThrow()).as(sample.subject()).isBetween(0L, 11L);
                case OVERDUE, NEXT_OVERDUE ->
                    assertThat(left.orElseThrow()).as(sample.subject()).isNegative();
                case NEXT, REOPENED ->
                    assertThat(left.orElseThrow()).as(sample.subject()).isPositive();
                default -> assertThat(left).as(sample.subject()).isEmpty();
            }
        }
    }

    @Test
    void noSampleHoldsASecret() {
        for (var sample : SampleTicket.all()) {
            assertThat(SecretGuard.check(sample.subject() + "\n" + sample.ask() + "\n" + sample.answer()))
                    .isEqualTo(new SecretCheck.Clean());
        }
    }

    private static Story told(SampleTicket sample) {
        var opened = NOW.minus(sample.age());
        var story = Story.openedAt(opened);
        sample.course().after(opened, NOW).forEach(story::then);
        return story;
    }
}
