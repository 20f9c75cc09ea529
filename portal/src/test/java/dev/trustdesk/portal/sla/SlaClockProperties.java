package dev.trustdesk.portal.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for every course that a ticket can take. */
class SlaClockProperties {

    private static final Instant OPENED = Instant.parse("2026-03-27T23:30:00Z");

    @Property
    void replayingTheWholeLogGivesWhatIncrementsGave(@ForAll("happenings") List<Happening> happenings) {
        var story = told(happenings);

        assertThat(SlaClock.replay(story.log)).isEqualTo(story.states());
    }

    @Property
    void sweepsAtAnyMomentChangeNoResult(
            @ForAll("happenings") List<Happening> happenings, @ForAll("moments") List<Instant> sweeps) {
        var unswept = told(happenings);
        var swept = toldWithSweeps(happenings, sweeps);

        assertThat(results(swept)).isEqualTo(results(unswept));
        assertThat(swept.states().nextDueAt()).isEqualTo(unswept.states().nextDueAt());
    }

    @Property
    void sweepingTwiceAddsNothing(
            @ForAll("happenings") List<Happening> happenings, @ForAll("moments") List<Instant> sweeps) {
        var story = toldWithSweeps(happenings, sweeps);
        var now = OPENED.plus(Duration.ofDays(40));
        story.sweptAt(now);

        assertThat(story.sweptAt(now)).isEmpty();
    }

    /** The rules again, told from the happenings alone. */
    @Property
    void theFirstReplyIsMetIfAndOnlyIfAHumanRepliedWithinFortyEightHours(
            @ForAll("happenings") List<Happening> happenings) {
        var due = OPENED.plus(Duration.ofHours(48));
        var reply = happenings.stream()
                .filter(Happening.StaffReplied.class::isInstance)
                .map(Happening::at)
                .findFirst();
        var expected = reply.map(at -> at.isAfter(due) ? ClockState.MISSED : ClockState.MET)
                .orElse(ClockState.RUNNING);

        var first = told(happenings).first();
        assertThat(first.state()).isEqualTo(expected);
        assertThat(first.dueAt()).isEqualTo(due);
        assertThat(first.stoppedAt()).isEqualTo(reply.orElse(null));
    }

    @Property
    void somebodyIsWaitedForExactlyWhenTheLastPublicWordWasTheRequesters(
            @ForAll("happenings") List<Happening> happenings) {
        var waits = true;
        var answered = false;
        for (var happening : happenings) {
            switch (happening) {
                case Happening.StaffReplied _ -> {
                    waits = false;
                    answered = true;
                }
                case Happening.RequesterWrote _ -> waits = true;
                // Closing words need no reply, but nobody is sent away without ever having had one.
                case Happening.StateChanged changed ->
                    waits = waits && !(answered && changed.to() == TicketState.RESOLVED);
                default -> {}
            }
        }

        assertThat(told(happenings).states().unanswered()).isEqualTo(waits);
    }

    @Property
    void theLogIsWellFormed(@ForAll("happenings") List<Happening> happenings, @ForAll("moments") List<Instant> sweeps) {
        var log = toldWithSweeps(happenings, sweeps).log;

        var once = log.stream()
                .filter(event -> event.kind() != ClockEvent.Kind.PAUSED && event.kind() != ClockEvent.Kind.RESUMED)
                .map(event -> List.of(event.clock(), event.cycle(), event.kind()))
                .toList();
        assertThat(once).doesNotHaveDuplicates();
        var pauses = log.stream()
                .filter(event -> event.kind() == ClockEvent.Kind.PAUSED || event.kind() == ClockEvent.Kind.RESUMED)
                .collect(Collectors.groupingBy(event -> List.of(event.clock(), event.cycle())));
        pauses.values().forEach(cycle -> {
            for (var i = 0; i < cycle.size(); i++) {
                assertThat(cycle.get(i).kind())
                        .as("pause and resume alternate")
                        .isEqualTo(i % 2 == 0 ? ClockEvent.Kind.PAUSED : ClockEvent.Kind.RESUMED);
            }
        });
        var open = SlaClock.replay(log).clocks().stream()
                .filter(clock -> !clock.state().stopped())
                .map(TicketClock::kind)
                .toList();
        assertThat(open).as("one open cycle per clock").doesNotHaveDuplicates();
        assertThat(open.containsAll(List.of(ClockKind.FIRST_RESPONSE, ClockKind.NEXT_RESPONSE)))
                .as("next response never beside first response")
                .isFalse();
    }

    @Property
    void theResolutionClockMirrorsTheState(@ForAll("happenings") List<Happening> happenings) {
        var story = told(happenings);

        var expected = switch (story.state()) {
            case OPEN -> ClockState.RUNNING;
            case WAITING_FOR_REQUESTER, WAITING_FOR_EXCHANGE -> ClockState.PAUSED;
            case RESOLVED -> ClockState.MET;
        };
        assertThat(story.resolution().state()).isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<Instant>> moments() {
        return instants().list().ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        Arbitrary<Function<Instant, Happening>> kinds = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Happening.RequesterWrote::new)),
                Tuple.of(
                        4,
                        Arbitraries.of(TicketState.class)
                                .map(state -> at -> new Happening.StaffReplied(at, state, null))),
                Tuple.of(
                        2,
                        Arbitraries.of(TicketState.OPEN, TicketState.RESOLVED)
                                .map(state -> at -> new Happening.StateChanged(at, state))),
                Tuple.of(1, Arbitraries.just(Happening.AutomaticMessage::new)),
                Tuple.of(1, Arbitraries.just(Happening.NoteAdded::new)),
                Tuple.of(1, Arbitraries.just(Happening.WokeUp::new)));
        return Combinators.combine(kinds, instants())
                .as(Function::apply)
                .list()
                .ofMaxSize(25)
                .map(list -> list.stream()
                        .sorted(Comparator.comparing(Happening::at))
                        .toList());
    }

    private static Arbitrary<Instant> instants() {
        // Whole hours, so that many fall on the same instant and on the due time itself.
        return Arbitraries.integers().between(0, 10 * 24).map(hours -> OPENED.plus(Duration.ofHours(hours)));
    }

    private static Story told(List<Happening> happenings) {
        var story = Story.openedAt(OPENED);
        happenings.forEach(story::then);
        return story;
    }

    private static Story toldWithSweeps(List<Happening> happenings, List<Instant> sweeps) {
        var story = Story.openedAt(OPENED);
        var left = new ArrayList<>(sweeps.stream().sorted().toList());
        for (var happening : happenings) {
            while (!left.isEmpty() && left.getFirst().isBefore(happening.at())) {
                story.sweptAt(left.removeFirst());
            }
            story.then(happening);
        }
        left.forEach(story::sweptAt);
        return story;
    }

    /** All that a sweep must not touch: of open clocks it may set the marks, of stopped ones nothing. */
    private static List<List<Object>> results(Story story) {
        return story.states().clocks().stream()
                .map(clock -> Arrays.<Object>asList(
                        clock.kind(),
                        clock.cycle(),
                        clock.state(),
                        clock.startedAt(),
                        clock.dueAt(),
                        clock.stoppedAt(),
                        clock.state().stopped() && clock.breached(),
                        clock.pausedFor()))
                .toList();
    }
}
