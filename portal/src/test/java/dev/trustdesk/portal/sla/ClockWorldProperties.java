package dev.trustdesk.portal.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds for several tickets that are answered, sorted, merged, taken apart, split, excluded and swept in any order. */
class ClockWorldProperties {

    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");
    private static final int TICKETS = 3;

    private static final SlaPolicy SHORTER = new SlaPolicy(
            2,
            new SlaPolicy.Times(Duration.ofHours(24), Duration.ofHours(12)),
            List.of(),
            Instant.EPOCH,
            "a lead",
            null);

    private enum Deed {
        WRITE,
        REPLY,
        REPLY_AND_WAIT,
        REPLY_AND_RESOLVE,
        RESOLVE,
        REOPEN,
        WAKE,
        AUTOMATIC,
        PRIORITY,
        RECOMPUTE,
        EXCLUDE,
        POLICY_ENDS,
        SPLIT,
        MERGE,
        UNDO,
        SWEEP
    }

    private record Step(int hour, Deed deed, int ticket, int other) {}

    /** Three tickets and the one that each was merged into. */
    private static final class World {
        private final Instant start;
        private final boolean swept;
        private final List<Story> stories = new ArrayList<>();
        private final @Nullable Integer[] into = new Integer[TICKETS];
        private final TicketState[] before = new TicketState[TICKETS];

        World(Instant start, Duration skew, boolean swept) {
            this.start = start;
            this.swept = swept;
            for (var i = 0; i < TICKETS; i++) {
                stories.add(
                        new Story().writtenWithSkew(skew).then(new Happening.Opened(start.plus(Duration.ofHours(i)))));
            }
        }

        World after(List<Step> steps) {
            steps.forEach(this::step);
            return this;
        }

        void step(Step step) {
            var at = start.plus(Duration.ofHours(TICKETS + step.hour()));
            var ticket = step.ticket();
            var story = stories.get(ticket);
            if (step.deed() == Deed.SWEEP) {
                if (swept) {
                    stories.forEach(each -> each.sweptAt(at));
                }
            } else if (step.deed() == Deed.MERGE) {
                merge(ticket, step.other(), at);
            } else if (step.deed() == Deed.UNDO) {
                undo(ticket, at);
            } else if (into[ticket] == null) {
                story.then(happening(step.deed(), at));
                changeTerms(story, step, at);
            } else if (step.deed() == Deed.WRITE) {
                root(ticket).then(new Happening.RequesterWrote(at, story.id));
            } else if (step.deed() == Deed.REPLY) {
                root(ticket).then(new Happening.MergedRequesterAnswered(at, story.id));
            }
        }

        private static Happening happening(Deed deed, Instant at) {
            return switch (deed) {
                case WRITE -> new Happening.RequesterWrote(at);
                case REPLY -> new Happening.StaffReplied(at, TicketState.OPEN, null);
                case REPLY_AND_WAIT -> new Happening.StaffReplied(at, TicketState.WAITING_FOR_REQUESTER, "a reason");
                case REPLY_AND_RESOLVE -> new Happening.StaffReplied(at, TicketState.RESOLVED, null);
                case RESOLVE -> new Happening.StateChanged(at, TicketState.RESOLVED);
                case REOPEN -> new Happening.StateChanged(at, TicketState.OPEN);
                case WAKE -> new Happening.WokeUp(at);
                case EXCLUDE -> new Happening.Excluded(at, "spam");
                case POLICY_ENDS -> new Happening.PolicyEnded(at);
                case SPLIT -> new Happening.SplitOff(at, true);
                case AUTOMATIC, PRIORITY, RECOMPUTE, MERGE, UNDO, SWEEP -> new Happening.AutomaticMessage(at);
            };
        }

        private static void changeTerms(Story story, Step step, Instant at) {
            if (step.deed() == Deed.PRIORITY) {
                story.prioritisedAt(at, Priority.values()[step.other()]);
            } else if (step.deed() == Deed.RECOMPUTE) {
                story.recomputedAt(at, SHORTER);
            }
        }

        private void merge(int source, int target, Instant at) {
            if (source != target && into[source] == null && into[target] == null) {
                before[source] = stories.get(source).state();
                stories.get(source).mergedAt(at, stories.get(target));
                into[source] = target;
            }
        }

        private void undo(int source, Instant at) {
            var target = into[source];
            if (target != null && into[target] == null) {
                stories.get(source).unmergedAt(at, before[source], stories.get(target));
                into[source] = null;
            }
        }

        private Story root(int ticket) {
            var last = ticket;
            while (into[last] != null) {
                last = into[last];
            }
            return stories.get(last);
        }

        /** Everything about all clocks, as distances from the start, so that two worlds can be compared. */
        List<List<Object>> shape(boolean marksToo) {
            return stories.stream()
                    .flatMap(story -> story.states().clocks().stream())
                    .map(clock -> Arrays.<Object>asList(
                            clock.kind(),
                            clock.cycle(),
                            clock.owedTo() == null ? -1 : index(clock),
                            clock.state(),
                            since(clock.startedAt()),
                            since(clock.dueAt()),
                            since(clock.stoppedAt()),
                            clock.pausedFor(),
                            since(clock.pausedSince()),
                            clock.endReason(),
                            clock.excluded(),
                            clock.policyVersion(),
                            marksToo || clock.state().stopped() && clock.state() != ClockState.ENDED
                                    ? clock.breached()
                                    : ""))
                    .toList();
        }

        private int index(TicketClock clock) {
            return stories.stream().map(story -> story.id).toList().indexOf(clock.owedTo());
        }

        private @Nullable Duration since(@Nullable Instant instant) {
            return instant == null ? null : Duration.between(start, instant);
        }
    }

    @Property
    void replayingEveryLogGivesWhatEachStepGave(@ForAll("steps") List<Step> steps) {
        var world = new World(START, Duration.ZERO, true);
        for (var step : steps) {
            world.step(step);
            world.stories.forEach(
                    story -> assertThat(SlaClock.replay(story.log)).isEqualTo(story.states()));
        }
    }

    @Property
    void neitherTheZoneNorTheSeasonNorAWrongClockChangesAnything(
            @ForAll("steps") List<Step> steps, @ForAll("starts") Instant start, @ForAll("skews") Duration skew) {
        var here = new World(START, Duration.ZERO, true).after(steps);
        var there = new World(start, skew, true).after(steps);

        assertThat(there.shape(true)).isEqualTo(here.shape(true));
    }

    @Property
    void sweepsChangeNoResult(@ForAll("steps") List<Step> steps) {
        var swept = new World(START, Duration.ZERO, true).after(steps);
        var unswept = new World(START, Duration.ZERO, false).after(steps);

        assertThat(swept.shape(false)).isEqualTo(unswept.shape(false));
    }

    @Property
    void aMergedTicketHasNothingOpenAndSomebodyIsOwedAtMostOneReply(@ForAll("steps") List<Step> steps) {
        var world = new World(START, Duration.ZERO, true).after(steps);

        for (var i = 0; i < TICKETS; i++) {
            var states = world.stories.get(i).states();
            if (world.into[i] != null) {
                assertThat(states.clocks()).allMatch(clock -> clock.state().stopped());
            }
            assertThat(states.clocks().stream()
                            .filter(TicketClock::isOpenResponse)
                            .map(TicketClock::owedTo))
                    .doesNotHaveDuplicates();
        }
    }

    @Property
    void aMissIsNeverTakenBack(@ForAll("steps") List<Step> steps) {
        var world = new World(START, Duration.ZERO, true);
        Set<String> missed = new java.util.HashSet<>();
        for (var step : steps) {
            world.step(step);
            var now = world.stories.stream()
                    .flatMap(story -> story.states().clocks().stream()
                            .filter(clock -> clock.state() == ClockState.MISSED)
                            .map(clock -> story.id + " " + clock.kind() + clock.cycle()))
                    .toList();
            assertThat(now).containsAll(missed);
            missed.addAll(now);
        }
    }

    @Property
    void whatIsUniqueInTheDatabaseIsUniqueInEveryLog(@ForAll("steps") List<Step> steps) {
        var world = new World(START, Duration.ZERO, true).after(steps);
        var repeatable = EnumSet.of(
                ClockEvent.Kind.PAUSED,
                ClockEvent.Kind.RESUMED,
                ClockEvent.Kind.ENDED,
                ClockEvent.Kind.RETARGETED,
                ClockEvent.Kind.RESTORED);

        world.stories.forEach(story -> assertThat(story.log.stream()
                        .filter(event -> !repeatable.contains(event.kind()))
                        .map(event -> List.of(event.clock(), event.cycle(), event.kind())))
                .doesNotHaveDuplicates());
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8 * 24),
                        Arbitraries.of(Deed.class),
                        Arbitraries.integers().between(0, TICKETS - 1),
                        Arbitraries.integers().between(0, TICKETS - 1))
                .as(Step::new)
                .list()
                .ofMaxSize(30)
                .map(list ->
                        list.stream().sorted(Comparator.comparing(Step::hour)).toList());
    }

    /** Around both changes of the clocks in staff's zones, and in the requesters', which has none. */
    @Provide
    Arbitrary<Instant> starts() {
        var days = Arbitraries.of("2027-03-27T23:30", "2027-10-30T23:30", "2026-10-31T23:30", "2027-03-13T23:30");
        var zones = Arbitraries.of("Europe/Berlin", "America/New_York", "Asia/Seoul", "Australia/Lord_Howe");
        return Combinators.combine(days, zones)
                .as((day, zone) ->
                        LocalDateTime.parse(day).atZone(ZoneId.of(zone)).toInstant());
    }

    @Provide
    Arbitrary<Duration> skews() {
        return Arbitraries.integers().between(-5_000, 5_000).map(Duration::ofMillis);
    }
}
