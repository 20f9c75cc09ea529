package dev.trustdesk.portal.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of {@code SLA.md} that need nothing but the rules. */
class SlaClockTest {

    private static final Instant OPENED = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant DUE = OPENED.plus(Duration.ofHours(48));
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void aReplyExactlyAtTheDueTimeIsMet() {
        var story = Story.openedAt(OPENED).staffReplyAt(DUE);

        assertThat(story.first().state()).isEqualTo(ClockState.MET);
        assertThat(story.first().left(DUE.plus(HOUR))).contains(Duration.ZERO);
    }

    @Test
    void aReplyOneSecondLateIsMissedThoughItWasResolvedBeforeTheNextSweep() {
        var story = Story.openedAt(OPENED).staffReplyAt(DUE.plusSeconds(1), TicketState.RESOLVED);

        assertThat(story.first().state()).isEqualTo(ClockState.MISSED);
        assertThat(story.first().breached()).isTrue();
        assertThat(story.first().left(DUE.plus(Duration.ofDays(30))))
                .as("fixed at the stop")
                .contains(Duration.ofSeconds(-1));
        assertThat(story.sweptAt(DUE.plus(HOUR))).isEmpty();
    }

    @Test
    void closingWordsEndTheirCycleAsNeitherHitNorMiss() {
        var story = Story.openedAt(OPENED)
                .staffReplyAt(OPENED.plus(HOUR))
                .requesterWritesAt(OPENED.plus(HOUR.multipliedBy(2)))
                .movedAt(OPENED.plus(HOUR.multipliedBy(3)), TicketState.RESOLVED);

        assertThat(story.first().state()).isEqualTo(ClockState.MET);
        assertThat(story.next().state()).isEqualTo(ClockState.ENDED);
        assertThat(story.next().endReason()).isEqualTo("closed_no_reply_needed");
        assertThat(story.log.getLast().actor()).isEqualTo("somebody");
        assertThat(story.resolution().state()).isEqualTo(ClockState.MET);
        assertThat(story.states().nextDueAt()).isEmpty();
    }

    @Test
    void noClockRunsWhileTheRequesterDoesNotAnswerOurReply() {
        var story = Story.openedAt(OPENED).staffReplyAt(OPENED.plus(HOUR), TicketState.WAITING_FOR_REQUESTER);

        assertThat(story.states().clocks()).noneMatch(clock -> clock.state() == ClockState.RUNNING);
        assertThat(story.states().nextDueAt()).isEmpty();
        assertThat(story.sweptAt(DUE.plus(Duration.ofDays(60)))).isEmpty();
    }

    @Test
    void reopeningAfterTheDueTimeKeepsTheEarlierResultAndStartsOneCycle() {
        var again = DUE.plus(Duration.ofDays(5));
        var story = Story.openedAt(OPENED)
                .staffReplyAt(OPENED.plus(HOUR), TicketState.RESOLVED)
                .requesterWritesAt(again)
                .requesterWritesAt(again.plus(HOUR));

        assertThat(story.state()).isEqualTo(TicketState.OPEN);
        assertThat(story.first().state()).isEqualTo(ClockState.MET);
        assertThat(story.next().cycle()).isEqualTo(1);
        assertThat(story.next().dueAt()).isEqualTo(again.plus(Duration.ofHours(48)));
        assertThat(story.resolution().cycle()).isEqualTo(2);
        assertThat(story.resolution().gross(again.plus(HOUR)))
                .as("time while resolved is not waiting time")
                .isEqualTo(HOUR);
        assertThat(story.sweptAt(again.plus(HOUR))).as("nothing overdue").isEmpty();
    }

    @Test
    void waitingPausesResolutionAndMovesNothingElse() {
        var day = Duration.ofDays(1);
        var story = Story.openedAt(OPENED)
                .staffReplyAt(OPENED.plus(HOUR), TicketState.WAITING_FOR_EXCHANGE)
                .staffReplyAt(OPENED.plus(day), TicketState.WAITING_FOR_REQUESTER)
                .requesterWritesAt(OPENED.plus(day.multipliedBy(2)))
                .staffReplyAt(OPENED.plus(day.multipliedBy(2)).plus(HOUR), TicketState.RESOLVED);

        var resolution = story.resolution();
        assertThat(resolution.state()).isEqualTo(ClockState.MET);
        assertThat(resolution.gross(DUE)).isEqualTo(day.multipliedBy(2).plus(HOUR));
        assertThat(resolution.net(DUE)).isEqualTo(HOUR.multipliedBy(2));
        assertThat(story.count(ClockEvent.Kind.PAUSED, ClockKind.RESOLUTION)).isEqualTo(2);
        assertThat(story.count(ClockEvent.Kind.RESUMED, ClockKind.RESOLUTION)).isEqualTo(2);
    }

    @Test
    void aWaitForAnExchangeGoesOnWhileTheRequesterIsAnsweredInTime() {
        var asked = OPENED.plus(Duration.ofDays(3));
        var story = Story.openedAt(OPENED)
                .staffReplyAt(OPENED.plus(HOUR), TicketState.WAITING_FOR_EXCHANGE)
                .requesterWritesAt(asked);

        assertThat(story.state()).isEqualTo(TicketState.WAITING_FOR_EXCHANGE);
        assertThat(story.resolution().state()).isEqualTo(ClockState.PAUSED);
        assertThat(story.states().nextDueAt()).contains(asked.plus(Duration.ofHours(48)));
    }

    @Test
    void wakingUpResumesTheResolutionClock() {
        var wake = OPENED.plus(Duration.ofDays(7));
        var story = Story.openedAt(OPENED)
                .staffReplyAt(OPENED.plus(HOUR), TicketState.WAITING_FOR_REQUESTER)
                .then(new Happening.WokeUp(wake));

        assertThat(story.state()).isEqualTo(TicketState.OPEN);
        assertThat(story.resolution().state()).isEqualTo(ClockState.RUNNING);
        assertThat(story.states().unanswered()).isFalse();
    }

    @Test
    void onlyAPublicMessageByAHumanStopsTheFirstClock() {
        var later = OPENED.plus(HOUR);
        var story = Story.openedAt(OPENED)
                .then(new Happening.AutomaticMessage(OPENED))
                .then(new Happening.NoteAdded(later))
                .requesterWritesAt(later)
                .movedAt(later, TicketState.RESOLVED)
                .movedAt(later, TicketState.OPEN);

        assertThat(story.first().state()).isEqualTo(ClockState.RUNNING);
        assertThat(story.first().dueAt()).isEqualTo(DUE);
        assertThat(story.staffReplyAt(later.plus(HOUR)).first().state()).isEqualTo(ClockState.MET);
    }

    @Test
    void messagesInARowDoNotRestartTheClock() {
        var story = Story.openedAt(OPENED)
                .requesterWritesAt(OPENED.plus(HOUR))
                .requesterWritesAt(OPENED.plus(HOUR.multipliedBy(40)));

        assertThat(story.states().nextDueAt()).contains(DUE);
        assertThat(story.states().latest(ClockKind.NEXT_RESPONSE))
                .as("next response does not run while first response is open")
                .isEmpty();
    }

    @Test
    void theNextClockStartsAtTheFirstUnansweredMessage() {
        var asked = OPENED.plus(HOUR.multipliedBy(10));
        var story = Story.openedAt(OPENED)
                .staffReplyAt(OPENED.plus(HOUR))
                .requesterWritesAt(asked)
                .requesterWritesAt(asked.plus(HOUR.multipliedBy(20)));

        assertThat(story.next().startedAt()).isEqualTo(asked);
        assertThat(story.staffReplyAt(asked.plus(Duration.ofHours(49))).next().state())
                .isEqualTo(ClockState.MISSED);
        assertThat(story.requesterWritesAt(asked.plus(Duration.ofHours(50)))
                        .next()
                        .cycle())
                .isEqualTo(2);
    }

    @Test
    void anAutomaticReplyFromTheRequesterNeitherReopensNorStartsAClock() {
        var story = Story.openedAt(OPENED).staffReplyAt(OPENED.plus(HOUR), TicketState.RESOLVED);
        var before = story.states();

        story.then(new Happening.AutomaticMessage(OPENED.plus(HOUR.multipliedBy(2))));

        assertThat(story.state()).isEqualTo(TicketState.RESOLVED);
        assertThat(story.states()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-27T12:00", "2027-10-30T12:00", "2026-11-01T00:30"})
    void fortyEightHoursAreFortyEightHoursAcrossDaylightSaving(String local) {
        for (var zone : List.of("Europe/Berlin", "America/New_York", "Asia/Seoul")) {
            var opened =
                    java.time.LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
            assertThat(Duration.between(opened, Story.openedAt(opened).first().dueAt()))
                    .isEqualTo(Duration.ofHours(48));
        }
    }

    @Test
    void theFirstSweepAfterHoursOfDowntimeAlertsOncePerClock() {
        var story = Story.openedAt(OPENED);
        assertThat(story.sweptAt(OPENED.plus(HOUR.multipliedBy(23)))).isEmpty();

        var late = story.sweptAt(DUE.plus(HOUR.multipliedBy(6)));

        assertThat(late).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(ClockEvent.Kind.BREACHED);
            assertThat(event.at()).isEqualTo(DUE);
        });
        assertThat(story.sweptAt(DUE.plus(HOUR.multipliedBy(6)))).isEmpty();
        assertThat(story.first().state()).isEqualTo(ClockState.RUNNING);
        assertThat(story.first().breached()).isTrue();
    }

    @Test
    void theSweepMarksFiftyEightyAndNinetyFivePercentAndTheBreach() {
        var story = Story.openedAt(OPENED);
        for (var minute = 0; minute <= 49 * 60; minute++) {
            story.sweptAt(OPENED.plus(Duration.ofMinutes(minute)));
        }

        assertThat(story.log.stream().filter(event -> event.kind() != ClockEvent.Kind.STARTED))
                .extracting(ClockEvent::kind)
                .containsExactlyElementsOf(SlaClock.MARKS);
        assertThat(story.log.stream().filter(event -> event.kind() == ClockEvent.Kind.ALERTED_80))
                .extracting(ClockEvent::at)
                .containsExactly(OPENED.plus(Duration.ofMinutes(48 * 60 * 80 / 100)));
    }

    @Test
    void nothingIsBreachedAtTheVeryInstantOfTheDueTime() {
        var story = Story.openedAt(OPENED);

        assertThat(story.sweptAt(DUE)).extracting(ClockEvent::kind).containsExactly(ClockEvent.Kind.ALERTED_95);
        assertThat(story.sweptAt(DUE.plusMillis(1)))
                .extracting(ClockEvent::kind)
                .containsExactly(ClockEvent.Kind.BREACHED);
    }

    @Test
    void aBreachMarkedByASweepWithAFastClockDoesNotTurnAPunctualReplyIntoAMiss() {
        var story = Story.openedAt(OPENED);
        story.sweptAt(DUE.plusMillis(300));

        assertThat(story.staffReplyAt(DUE.minusMillis(100)).first().state()).isEqualTo(ClockState.MET);
        assertThat(story.first().breached()).isFalse();
    }

    @Test
    void aClockThatIsEndedWhileOverdueKeepsItsHistory() {
        var story = Story.openedAt(OPENED);
        story.sweptAt(DUE.plus(HOUR));
        var stamp = new ClockEvent.Stamp(DUE.plus(HOUR), "lead", 1);
        story.add(List.of(
                stamp.event(ClockKind.FIRST_RESPONSE, 1, ClockEvent.Kind.ENDED, DUE.plus(HOUR), "policy_deactivated")));

        assertThat(story.first().state()).isEqualTo(ClockState.ENDED);
        assertThat(story.first().breached()).isTrue();
        assertThat(story.count(ClockEvent.Kind.BREACHED, ClockKind.FIRST_RESPONSE))
                .isEqualTo(1);
        assertThat(story.staffReplyAt(DUE.plus(HOUR.multipliedBy(2))).first().state())
                .as("a result is final")
                .isEqualTo(ClockState.ENDED);
    }

    @Test
    void theDueTimeOfAPausedClockMovesByThePause() {
        var stamp = new ClockEvent.Stamp(OPENED, "somebody", 1);
        var story = Story.openedAt(OPENED);
        story.add(List.of(
                stamp.event(ClockKind.FIRST_RESPONSE, 1, ClockEvent.Kind.PAUSED, OPENED.plus(HOUR), null),
                stamp.event(
                        ClockKind.FIRST_RESPONSE,
                        1,
                        ClockEvent.Kind.RESUMED,
                        OPENED.plus(HOUR.multipliedBy(4)),
                        null)));

        assertThat(story.first().dueAt()).isEqualTo(DUE.plus(HOUR.multipliedBy(3)));
        assertThat(story.first().nextMarkAt()).contains(OPENED.plus(Duration.ofHours(24 + 3)));
        assertThat(story.first().net(OPENED.plus(HOUR.multipliedBy(5)))).isEqualTo(HOUR.multipliedBy(2));
    }
}
