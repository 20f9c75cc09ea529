package dev.trustdesk.portal.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Merge, split, priority, policy and exclusion: rules 9-12 and 15 of {@code SLA.md}, without a database. */
class ClockRulesTest {

    private static final Instant OPENED = Instant.parse("2026-11-02T09:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration PROMISE = Duration.ofHours(48);

    private static final SlaPolicy SHORTER = new SlaPolicy(
            2,
            new SlaPolicy.Times(HOUR.multipliedBy(24), HOUR.multipliedBy(24)),
            List.of(),
            Instant.EPOCH,
            "a lead",
            null);

    @Test
    void mergingTwoOpenTicketsOfWhichOneIsAnsweredKeepsTheDebtOfTheOther() {
        var answered = Story.openedAt(OPENED).staffReplyAt(at(1));
        var waiting = Story.openedAt(at(5));

        waiting.mergedAt(at(6), answered);

        assertThat(waiting.first().state()).isEqualTo(ClockState.ENDED);
        assertThat(waiting.first().endReason()).isEqualTo("merged");
        assertThat(waiting.states().nextDueAt())
                .as("a merged ticket owes nothing")
                .isEmpty();
        assertThat(answered.states().nextDueAt()).contains(at(5).plus(PROMISE));

        answered.staffReplyAt(at(7));
        assertThat(answered.states().nextDueAt())
                .as("a reply that reaches only the survivor's requester pays nothing")
                .contains(at(5).plus(PROMISE));

        answered.then(new Happening.MergedRequesterAnswered(at(8), waiting.id));
        assertThat(answered.states().unanswered()).isFalse();
        assertThat(answered.first().owedTo()).isEqualTo(waiting.id);
        assertThat(answered.first().state()).isEqualTo(ClockState.MET);
    }

    @Test
    void theSurvivorTakesTheEarliestDueTimeOfTheTwo() {
        var early = Story.openedAt(OPENED);
        var late = Story.openedAt(at(10));

        early.mergedAt(at(11), late);

        assertThat(late.states().nextDueAt()).contains(OPENED.plus(PROMISE));
        assertThat(late.staffReplyAt(at(12)).states().nextDueAt()).contains(OPENED.plus(PROMISE));
    }

    @Test
    void aReplyThatReachesBothRequestersPaysBothDebts() {
        var survivor = Story.openedAt(OPENED);
        var merged = Story.openedAt(at(3)).mergedAt(at(4), survivor);

        survivor.then(new Happening.StaffReplied(at(5), TicketState.OPEN, null, Set.of(merged.id)));

        assertThat(survivor.states().unanswered()).isFalse();
        assertThat(survivor.count(ClockEvent.Kind.FULFILLED, ClockKind.FIRST_RESPONSE))
                .isEqualTo(2);
    }

    @Test
    void aDecidedResultStaysWithTheMergedTicket() {
        var missed = Story.openedAt(OPENED).staffReplyAt(at(50));
        var before = missed.first();
        var survivor = Story.openedAt(at(49));

        missed.mergedAt(at(51), survivor);

        assertThat(missed.first()).isEqualTo(before);
        assertThat(survivor.states().clocks()).allMatch(clock -> clock.owedTo() == null);
    }

    @Test
    void aMergedTicketNeverEscalates() {
        var survivor = Story.openedAt(at(3));
        var merged = Story.openedAt(OPENED).mergedAt(at(4), survivor);

        assertThat(merged.sweptAt(at(1000))).isEmpty();
        assertThat(survivor.sweptAt(at(1000)))
                .filteredOn(event -> event.kind() == ClockEvent.Kind.BREACHED)
                .as("what is owed escalates once, where it is owed")
                .hasSize(2);
    }

    @Test
    void whatWasMarkedBeforeTheMergeIsNotMarkedAgain() {
        var survivor = Story.openedAt(at(3)).staffReplyAt(at(4));
        var merged = Story.openedAt(OPENED);
        merged.sweptAt(at(49));

        merged.mergedAt(at(50), survivor);

        assertThat(survivor.first().breached()).isTrue();
        assertThat(survivor.sweptAt(at(51))).isEmpty();
    }

    @Test
    void aLateMessageOnAMergedTicketStartsAClockOfItsOwnInTheSurvivor() {
        var survivor = Story.openedAt(OPENED).staffReplyAt(at(1));
        var merged = Story.openedAt(OPENED).staffReplyAt(at(1)).mergedAt(at(2), survivor);
        assertThat(survivor.states().unanswered()).isFalse();

        survivor.then(new Happening.RequesterWrote(at(5), merged.id));
        survivor.staffReplyAt(at(6));

        assertThat(survivor.states().replyDueTo(merged.id)).contains(at(5).plus(PROMISE));
        assertThat(survivor.states().replyDueTo(null)).isEmpty();
    }

    @Test
    void aDebtReopensAResolvedSurvivor() {
        var survivor = Story.openedAt(OPENED).staffReplyAt(at(1), TicketState.RESOLVED);
        Story.openedAt(at(2)).mergedAt(at(3), survivor);

        assertThat(survivor.state()).isEqualTo(TicketState.OPEN);
        assertThat(survivor.resolution().cycle()).isEqualTo(2);
    }

    @Test
    void anUndoneMergeLeavesBothAsTheyWere() {
        var survivor = Story.openedAt(OPENED);
        var merged = Story.openedAt(at(3));
        var before = merged.first();
        var due = survivor.states().nextDueAt();

        merged.mergedAt(at(4), survivor).unmergedAt(at(4), TicketState.OPEN, survivor);

        assertThat(merged.first()).isEqualTo(before);
        assertThat(merged.resolution().state()).isEqualTo(ClockState.RUNNING);
        assertThat(survivor.states().nextDueAt()).isEqualTo(due);
        assertThat(survivor.first().endReason()).isEqualTo("merge_undone");
        assertThat(merged.mergedAt(at(5), survivor).first().endReason())
                .as("and can be merged again")
                .isEqualTo("merged");
        assertThat(SlaClock.replay(merged.log)).isEqualTo(merged.states());
    }

    @Test
    void anUndoneMergePausesAgainWhatWaited() {
        var survivor = Story.openedAt(OPENED);
        var merged = Story.openedAt(OPENED).staffReplyAt(at(1), TicketState.WAITING_FOR_EXCHANGE);

        merged.mergedAt(at(4), survivor).unmergedAt(at(4), TicketState.WAITING_FOR_EXCHANGE, survivor);

        assertThat(merged.resolution().state()).isEqualTo(ClockState.PAUSED);
        assertThat(merged.resolution().net(at(9))).isEqualTo(HOUR);
    }

    @Test
    void aSplitTicketsClockStartsWhenItsMessageWasReceived() {
        var received = at(5);
        var source = Story.openedAt(OPENED).staffReplyAt(at(1)).requesterWritesAt(received);

        var made = Story.openedAt(received);
        source.then(new Happening.SplitOff(at(9), true));

        assertThat(made.first().dueAt()).isEqualTo(received.plus(PROMISE));
        assertThat(source.next().endReason()).isEqualTo("split");
        assertThat(source.states().nextDueAt()).isEmpty();
    }

    @Test
    void aSplitLeavesTheClockOfWhatIsStillUnanswered() {
        var source = Story.openedAt(OPENED).staffReplyAt(at(1)).requesterWritesAt(at(5));

        source.then(new Happening.SplitOff(at(9), false));

        assertThat(source.next().state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void aPriorityChangeCountsFromTheOriginalStartAndLogsBothDueTimes() {
        var story = Story.openedAt(OPENED).prioritisedAt(at(2), Priority.URGENT);

        assertThat(story.first().dueAt()).isEqualTo(at(8));
        assertThat(story.log.getLast().kind()).isEqualTo(ClockEvent.Kind.RETARGETED);
        assertThat(story.log.getLast().dueBefore()).isEqualTo(OPENED.plus(PROMISE));
        assertThat(story.log.getLast().dueAt()).isEqualTo(at(8));
    }

    @Test
    void aPauseIsKeptAcrossAPriorityChangeAndAResume() {
        var stamp = new ClockEvent.Stamp(OPENED, "somebody", 1);
        var story = Story.openedAt(OPENED);
        story.add(List.of(stamp.event(ClockKind.FIRST_RESPONSE, 1, ClockEvent.Kind.PAUSED, at(1), null)));
        story.add(List.of(stamp.event(ClockKind.FIRST_RESPONSE, 1, ClockEvent.Kind.RESUMED, at(3), null)));
        story.add(List.of(stamp.event(ClockKind.FIRST_RESPONSE, 1, ClockEvent.Kind.PAUSED, at(4), null)));

        story.prioritisedAt(at(5), Priority.LOW);
        story.add(List.of(stamp.event(ClockKind.FIRST_RESPONSE, 1, ClockEvent.Kind.RESUMED, at(7), null)));

        assertThat(story.first().dueAt()).isEqualTo(at(96 + 2 + 3));
        assertThat(story.first().pausedFor()).isEqualTo(HOUR.multipliedBy(5));
    }

    @Test
    void aPriorityChangeWhileWaitingKeepsThePauseOfTheResolution() {
        var story = Story.openedAt(OPENED)
                .staffReplyAt(at(1), TicketState.WAITING_FOR_REQUESTER)
                .prioritisedAt(at(3), Priority.HIGH)
                .requesterWritesAt(at(5));

        assertThat(story.resolution().pausedFor()).isEqualTo(HOUR.multipliedBy(4));
        assertThat(story.next().dueAt()).isEqualTo(at(5).plus(PROMISE));
    }

    @Test
    void aPriorityChangeDoesNotClearABreach() {
        var unswept = Story.openedAt(OPENED).prioritisedAt(at(49), Priority.LOW);
        assertThat(unswept.first().dueAt()).isEqualTo(OPENED.plus(PROMISE));
        assertThat(unswept.staffReplyAt(at(50)).first().state()).isEqualTo(ClockState.MISSED);

        var swept = Story.openedAt(OPENED);
        swept.sweptAt(at(49));
        assertThat(swept.prioritisedAt(at(50), Priority.LOW).first().breached()).isTrue();
    }

    @Test
    void aPriorityChangeChangesNoDecidedResult() {
        var story = Story.openedAt(OPENED).staffReplyAt(at(20));
        var before = story.first();

        assertThat(story.prioritisedAt(at(21), Priority.URGENT).first()).isEqualTo(before);
    }

    @Test
    void aRecomputeOntoAnotherVersionMutesTheWarningsThatItAlonePassed() {
        var story = Story.openedAt(OPENED).recomputedAt(at(30), SHORTER);

        assertThat(story.first().dueAt()).isEqualTo(at(24));
        assertThat(story.first().policyVersion()).isEqualTo(2);
        assertThat(story.first().breached()).isTrue();
        assertThat(story.log.getLast().reason()).isEqualTo("muted");
        assertThat(story.sweptAt(at(31))).isEmpty();
    }

    @Test
    void theDryRunCountsWhatTheRecomputeDoes() {
        var story = Story.openedAt(OPENED);
        var before = story.states();
        story.recomputedAt(at(30), SHORTER);

        var added = story.log.subList(2, story.log.size());
        assertThat(Recompute.of(before, added, at(30))).isEqualTo(new Recompute(1, 1, 0, 1));
    }

    @Test
    void aPolicyDeactivatedWhileOverdueEndsTheClockAndKeepsItsHistory() {
        var story = Story.openedAt(OPENED);
        story.sweptAt(at(49));

        story.then(new Happening.PolicyEnded(at(50)));

        assertThat(story.first().state()).isEqualTo(ClockState.ENDED);
        assertThat(story.first().endReason()).isEqualTo("policy_deactivated");
        assertThat(story.first().breached()).isTrue();
        assertThat(story.count(ClockEvent.Kind.BREACHED, ClockKind.FIRST_RESPONSE))
                .isEqualTo(1);
        assertThat(story.sweptAt(at(500))).isEmpty();
    }

    @Test
    void theRuleThatSaysMostAboutATicketDecidesItsTargets() {
        var policy = new SlaPolicy(
                3,
                times(48),
                List.of(
                        new SlaPolicy.Rule("SECURITY", null, times(24)),
                        new SlaPolicy.Rule(null, Priority.URGENT, times(8)),
                        new SlaPolicy.Rule("SECURITY", Priority.URGENT, times(2))),
                Instant.EPOCH,
                "a lead",
                null);

        assertThat(policy.times(new Terms("WALLET", Priority.HIGH))).isEqualTo(times(48));
        assertThat(policy.times(new Terms("SECURITY", Priority.LOW))).isEqualTo(times(24));
        assertThat(policy.times(new Terms("WALLET", Priority.URGENT))).isEqualTo(times(8));
        assertThat(policy.times(new Terms("SECURITY", Priority.URGENT))).isEqualTo(times(2));
    }

    @Test
    void anExclusionEndsOpenClocksAndLeavesDecidedResultsAsTheyAre() {
        var story = Story.openedAt(OPENED).staffReplyAt(at(50)).requesterWritesAt(at(51));

        story.then(new Happening.Excluded(at(52), "spam"));

        assertThat(story.first().state()).isEqualTo(ClockState.MISSED);
        assertThat(story.first().excluded()).isEqualTo("spam");
        assertThat(story.next().state()).isEqualTo(ClockState.ENDED);
        assertThat(story.states().unanswered()).isFalse();
        assertThat(story.then(new Happening.Excluded(at(53), "test")).first().excluded())
                .as("once")
                .isEqualTo("spam");
    }

    @Test
    void somebodyWhoWritesAgainAfterAnExclusionIsWaitedForAgain() {
        var story = Story.openedAt(OPENED)
                .then(new Happening.Excluded(at(1), "spam"))
                .requesterWritesAt(at(2));

        assertThat(story.states().nextDueAt()).contains(at(2).plus(PROMISE));
    }

    @Test
    void anImportedTicketCarriesNoClockUntilItsRequesterWritesHere() {
        var story = Story.imported().staffReplyAt(at(1)).movedAt(at(2), TicketState.RESOLVED);
        assertThat(story.log).isEmpty();

        story.then(new Happening.AutomaticMessage(at(3)));
        assertThat(story.log).as("automatic mail starts nothing").isEmpty();

        assertThat(story.requesterWritesAt(at(4)).states().nextDueAt()).contains(at(4).plus(PROMISE));
    }

    private static SlaPolicy.Times times(int hours) {
        return new SlaPolicy.Times(Duration.ofHours(hours), Duration.ofHours(hours));
    }

    private static Instant at(int hours) {
        return OPENED.plus(HOUR.multipliedBy(hours));
    }
}
