package dev.trustdesk.portal.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.Policies;
import dev.trustdesk.portal.sla.PolicyDraft;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.sla.Recompute;
import dev.trustdesk.portal.sla.SlaPolicy;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PostgresTest
class BulkActionsTest {

    private final BulkActions bulk;
    private final Tickets tickets;
    private final Questions questions;
    private final Tags tags;
    private final Triage triage;
    private final Merging merging;
    private final Policies policies;
    private final PackOnDemand pack;
    private final OldBulkActions old;
    private final Desk desk;
    private final AdjustableClock clock;
    private AccountId minji;

    BulkActionsTest(
            @Autowired BulkActions bulk,
            @Autowired Tickets tickets,
            @Autowired Questions questions,
            @Autowired Tags tags,
            @Autowired Triage triage,
            @Autowired Merging merging,
            @Autowired Policies policies,
            @Autowired PackOnDemand pack,
            @Autowired OldBulkActions old,
            @Autowired ApplicationContext context,
            @Autowired AdjustableClock clock) {
        this.bulk = bulk;
        this.tickets = tickets;
        this.questions = questions;
        this.tags = tags;
        this.triage = triage;
        this.merging = merging;
        this.policies = policies;
        this.pack = pack;
        this.old = old;
        this.desk = new Desk(context);
        this.clock = clock;
    }

    @BeforeEach
    void minjiIsSignedIn() {
        minji = desk.staff("Minji");
        desk.signIn(minji);
    }

    @Test
    void allThatMatchAreChangedAndWhatWasSkippedIsSaid() {
        var joon = desk.staff("Joon");
        var made = tickets(120);
        tickets.assign(made.get(3), 0, joon);
        var query = QueueQuery.of(QueueFilter.of(QueueView.UNANSWERED));
        var progress = new ArrayList<Integer>();

        var plan = plan(bulk.preview(query, new BulkDeed.Assign(joon)));
        assertThat(plan.tickets()).containsAll(made.subList(4, 120)).doesNotContain(made.get(3));
        assertThat(plan.skipped()).isEqualTo(Map.of(BulkSkip.ALREADY_SO, 1));
        var result = bulk.run(plan, progress::add);

        assertThat(result.changed()).isEqualTo(plan.tickets().size());
        assertThat(result.skipped()).isEqualTo(Map.of(BulkSkip.ALREADY_SO, 1));
        assertThat(made).allSatisfy(id -> assertThat(row(id).assignee()).isEqualTo(joon));
        assertThat(progress).as("in batches").hasSizeGreaterThan(2).isSorted();
    }

    @Test
    void whereSomebodyWaitsForAReplyNothingIsResolvedInSilence() {
        var unanswered = desk.ticket();
        var answered = desk.ticket();
        desk.reply(minji, answered, "Here is how.", new AfterReply.StayOpen());
        var plan = plan(bulk.preview(List.of(unanswered, answered), new BulkDeed.Resolve(new Question.Unknown())));

        assertThat(plan.tickets()).containsExactly(answered);
        assertThat(plan.skipped()).isEqualTo(Map.of(BulkSkip.REQUESTER_WAITS, 1));
        bulk.run(plan, done -> {});
        assertThat(row(answered).state()).isEqualTo(TicketState.RESOLVED);
        assertThat(row(unanswered).state()).isEqualTo(TicketState.OPEN);
    }

    @Test
    void whatTheyAskedIsSaidOfThoseOfWhichNobodyHasAndUndoneWithTheRest() throws Exception {
        pack.importNow();
        var said = desk.ticket();
        var unsaid = desk.ticket();
        var entry = new Question.Known(
                questions.suggestions(said, Language.EN, 1).getFirst().id());
        for (var id : List.of(said, unsaid)) {
            desk.reply(minji, id, "Here is how.", new AfterReply.StayOpen());
        }
        questions.decide(said, new Question.Unknown());
        clock.advance(Duration.ofMinutes(1));
        var action = bulk.run(plan(bulk.preview(List.of(said, unsaid), new BulkDeed.Resolve(entry))), done -> {});

        assertThat(questions.of(said)).contains(new Question.Unknown());
        assertThat(questions.of(unsaid)).contains(entry);
        assertThat(bulk.undoable().orElseThrow().deed()).isEqualTo(new BulkDeed.Resolve(entry));

        bulk.undo(action.id());
        assertThat(questions.of(said)).contains(new Question.Unknown());
        assertThat(questions.of(unsaid)).isEmpty();
        assertThat(bulk.preview(List.of(said), new BulkDeed.Resolve(new Question.Known("no-such-entry"))))
                .isEqualTo(new BulkPreview.NoSuchEntry());
    }

    @Test
    void aTicketIsJudgedAsItStandsWhenItsTurnComes() {
        var id = desk.ticket();
        desk.reply(minji, id, "Here is how.", new AfterReply.StayOpen());
        var plan = plan(bulk.preview(List.of(id), new BulkDeed.Resolve(new Question.Unknown())));
        desk.reply(minji, id, "And that was it.", new AfterReply.Resolve());

        assertThat(bulk.run(plan, done -> {}).skipped()).isEqualTo(Map.of(BulkSkip.ALREADY_SO, 1));
    }

    @Test
    void undoPutsEveryTicketBackExceptThoseThatSomebodyHasChangedSince() {
        var joon = desk.staff("Joon");
        var kept = desk.ticket();
        var changed = desk.ticket();
        tickets.assign(kept, 0, joon);
        var action = bulk.run(plan(bulk.preview(List.of(kept, changed), new BulkDeed.Assign(minji))), done -> {});
        tickets.note(changed, row(changed).version(), "Looked into it.");

        assertThat(bulk.undoable().orElseThrow().tickets()).isEqualTo(2);
        assertThat(bulk.undo(action.id())).isEqualTo(new BulkUndoResult.Undone(1, 1));

        assertThat(row(kept).assignee()).isEqualTo(joon);
        assertThat(row(changed).assignee()).isEqualTo(minji);
        assertThat(bulk.undo(action.id())).isEqualTo(new BulkUndoResult.Gone());
        assertThat(bulk.undoable()).isEmpty();
    }

    @Test
    void undoingAResolveLetsATicketWaitAsItDid() {
        var id = desk.ticket();
        var wakeAt = clock.instant().plus(Duration.ofDays(3));
        desk.reply(minji, id, "We asked them.", new AfterReply.WaitForExchange("Bithumb", wakeAt));
        var action =
                bulk.run(plan(bulk.preview(List.of(id), new BulkDeed.Resolve(new Question.Unknown()))), done -> {});
        assertThat(row(id).state()).isEqualTo(TicketState.RESOLVED);

        bulk.undo(action.id());

        var facts = desk.look(minji, id).facts();
        assertThat(row(id).state()).isEqualTo(TicketState.WAITING_FOR_EXCHANGE);
        assertThat(facts.waitingReason()).isEqualTo("Bithumb");
        assertThat(facts.wakeAt()).isEqualTo(wakeAt);
    }

    @Test
    void aWaitThatWouldHaveEndedMeanwhileIsNotTakenUpAgain() {
        var resolved = desk.ticket();
        var opened = desk.ticket();
        var wakeAt = clock.instant().plus(Duration.ofMinutes(5));
        for (var id : List.of(resolved, opened)) {
            desk.reply(minji, id, "We asked them.", new AfterReply.WaitForExchange("Bithumb", wakeAt));
        }
        var resolve = plan(bulk.preview(List.of(resolved), new BulkDeed.Resolve(new Question.Unknown())));
        var resolving = bulk.run(resolve, done -> {});
        var opening = bulk.run(plan(bulk.preview(List.of(opened), new BulkDeed.Open())), done -> {});
        clock.advance(Duration.ofMinutes(5));

        assertThat(bulk.undo(resolving.id())).isEqualTo(new BulkUndoResult.Undone(1, 0));
        assertThat(bulk.undo(opening.id())).isEqualTo(new BulkUndoResult.Undone(1, 0));

        assertThat(List.of(resolved, opened)).allSatisfy(id -> {
            assertThat(row(id).state()).isEqualTo(TicketState.OPEN);
            assertThat(desk.look(minji, id).facts().wakeAt()).isNull();
        });
    }

    @Test
    void whatWasOpenedByMistakeIsResolvedSinceWhenItWas() {
        var id = desk.ticket();
        desk.reply(minji, id, "Here is how.", new AfterReply.Resolve());
        var resolvedAt = desk.look(minji, id).facts().lastResolvedAt();
        clock.advance(Duration.ofDays(13));
        var action = bulk.run(plan(bulk.preview(List.of(id), new BulkDeed.Open())), done -> {});
        clock.advance(Duration.ofMinutes(1));

        assertThat(bulk.undo(action.id())).isEqualTo(new BulkUndoResult.Undone(1, 0));

        assertThat(row(id).state()).isEqualTo(TicketState.RESOLVED);
        assertThat(desk.look(minji, id).facts().lastResolvedAt()).isNotNull().isEqualTo(resolvedAt);
    }

    @Test
    void undoIsForTenMinutesAndForWhoeverDidIt() {
        var id = desk.ticket();
        var action = bulk.run(plan(bulk.preview(List.of(id), new BulkDeed.Assign(minji))), done -> {});

        assertThat(desk.as(desk.staff("Joon"), () -> bulk.undo(action.id()))).isEqualTo(new BulkUndoResult.Gone());
        clock.advance(Duration.ofMinutes(10).plusMillis(1));
        assertThat(bulk.undo(action.id())).isEqualTo(new BulkUndoResult.TooLate());
        assertThat(row(id).assignee()).isEqualTo(minji);
        assertThat(bulk.undo(new BulkActionId(UUID.randomUUID()))).isEqualTo(new BulkUndoResult.Gone());

        assertThat(old.forgetOld(clock.instant()).isEmpty()).isTrue();
        assertThat(old.forgetOld(clock.instant().plus(Duration.ofDays(8))).isEmpty())
                .isFalse();
    }

    @Test
    void aPriorityIsSetForManyAndGoesBackToWhatEachHadUnlessSomebodyChangedIt() {
        var low = desk.ticket();
        var normal = desk.ticket();
        var changed = desk.ticket();
        var high = desk.ticket();
        prioritize(low, Priority.LOW);
        prioritize(high, Priority.HIGH);
        var plan = plan(bulk.preview(List.of(low, normal, changed, high), new BulkDeed.Prioritize(Priority.HIGH)));
        assertThat(plan.skipped()).isEqualTo(Map.of(BulkSkip.ALREADY_SO, 1));
        var action = bulk.run(plan, done -> {});
        assertThat(List.of(low, normal, changed))
                .allSatisfy(id -> assertThat(row(id).priority()).isEqualTo(Priority.HIGH));
        prioritize(changed, Priority.URGENT);

        assertThat(bulk.undoable().orElseThrow().deed()).isEqualTo(new BulkDeed.Prioritize(Priority.HIGH));
        assertThat(bulk.undo(action.id())).isEqualTo(new BulkUndoResult.Undone(2, 1));

        assertThat(row(low).priority()).isEqualTo(Priority.LOW);
        assertThat(row(normal).priority()).isEqualTo(Priority.NORMAL);
        assertThat(row(changed).priority()).isEqualTo(Priority.URGENT);
        assertThat(row(high).priority()).isEqualTo(Priority.HIGH);
    }

    @Test
    void thePreviewOfAPrioritySaysWhatBecomesDueAndABreachStaysOneEvenWhenItIsTakenBack() {
        var lead = desk.staff("Lead");
        var usual = new SlaPolicy.Times(Duration.ofHours(48), Duration.ofHours(48));
        var urgent = new SlaPolicy.Times(Duration.ofHours(6), Duration.ofHours(6));
        var rules = List.of(new SlaPolicy.Rule(null, Priority.URGENT, urgent));
        desk.asLead(lead, () -> policies.publish(new PolicyDraft(usual, rules, clock.instant())));
        clock.advance(Duration.ofSeconds(1));
        var old = desk.ticket();
        clock.advance(Duration.ofHours(8));
        var young = desk.ticket();
        var due = row(young).nextDueAt();

        var preview = (BulkPreview.Planned) bulk.preview(List.of(old, young), new BulkDeed.Prioritize(Priority.URGENT));
        assertThat(preview.dues()).contains(new Recompute(2, 2, 0, 1));
        assertThat(row(young).nextDueAt()).as("a preview changes nothing").isEqualTo(due);

        var action = bulk.run(preview.plan(), done -> {});
        assertThat(row(young).nextDueAt()).isEqualTo(clock.instant().plus(Duration.ofHours(6)));
        bulk.undo(action.id());

        assertThat(row(young).nextDueAt()).isEqualTo(due);
        assertThat(row(old).nextDueAt()).as("late once, late for good").isBefore(clock.instant());
    }

    @Test
    void tagsAreAddedAndTakenAwayAndUndoneWithoutTouchingWhatOthersTagged() {
        var both = desk.ticket();
        var neither = desk.ticket();
        tags.change(both, Set.of("bithumb", "old"), Set.of());
        var deed = new BulkDeed.Tag(Set.of("Bithumb ", "scam"), Set.of("old"));
        var action = bulk.run(plan(bulk.preview(List.of(both, neither), deed)), done -> {});
        assertThat(tags.of(both)).containsExactly("bithumb", "scam");
        assertThat(tags.of(neither)).containsExactly("bithumb", "scam");
        assertThat(plan(bulk.preview(List.of(both, neither), deed)).skipped())
                .isEqualTo(Map.of(BulkSkip.ALREADY_SO, 2));

        var joon = desk.staff("Joon");
        desk.as(joon, () -> tags.change(both, Set.of("kept"), Set.of()));
        desk.as(joon, () -> tags.change(neither, Set.of(), Set.of("scam")));
        desk.as(joon, () -> tags.change(neither, Set.of("scam"), Set.of()));
        assertThat(bulk.undoable().orElseThrow().deed()).isEqualTo(deed);
        assertThat(bulk.undo(action.id())).isEqualTo(new BulkUndoResult.Undone(2, 0));

        assertThat(tags.of(both)).containsExactly("bithumb", "kept", "old");
        assertThat(tags.of(neither)).as("Joon has put it there himself").containsExactly("scam");
    }

    @Test
    void tagsThatNobodyMayKeepAreRefusedAndAFullTicketIsLeftAlone() {
        var full = desk.ticket();
        tags.change(full, Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"), Set.of());
        var secret = "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong";

        assertThat(bulk.preview(List.of(full), new BulkDeed.Tag(Set.of(secret), Set.of())))
                .isInstanceOf(BulkPreview.BadTags.class);
        assertThat(bulk.preview(List.of(full), new BulkDeed.Tag(Set.of(), Set.of())))
                .isInstanceOf(BulkPreview.BadTags.class);
        assertThat(plan(bulk.preview(List.of(full), new BulkDeed.Tag(Set.of("k"), Set.of())))
                        .skipped())
                .isEqualTo(Map.of(BulkSkip.TAGS_FULL, 1));
        assertThat(plan(bulk.preview(List.of(full), new BulkDeed.Tag(Set.of("k"), Set.of("a"))))
                        .tickets())
                .containsExactly(full);
    }

    @Test
    void moreTagsThanOneTicketHoldsCanBeTakenAway() {
        var id = desk.ticket();
        tags.change(id, Set.of("a", "kept"), Set.of());
        var many = Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");

        bulk.run(plan(bulk.preview(List.of(id), new BulkDeed.Tag(Set.of(), many))), done -> {});

        assertThat(tags.of(id)).containsExactly("kept");
        assertThat(bulk.preview(List.of(id), new BulkDeed.Tag(many, Set.of())))
                .isEqualTo(new BulkPreview.BadTags("support.refused.tags"));
    }

    @Test
    void resolvedAndWaitingTicketsAreOpenedAndGoBackAndMergedOnesStay() {
        var resolved = desk.ticket();
        var waiting = desk.ticket();
        var merged = desk.ticket();
        var wakeAt = clock.instant().plus(Duration.ofDays(3));
        desk.reply(minji, resolved, "Here is how.", new AfterReply.Resolve());
        desk.reply(minji, waiting, "We asked them.", new AfterReply.WaitForExchange("Bithumb", wakeAt));
        merging.merge(merged, row(merged).version(), waiting);

        var plan = plan(bulk.preview(List.of(resolved, waiting, merged), new BulkDeed.Open()));
        assertThat(plan.skipped()).isEqualTo(Map.of(BulkSkip.MERGED, 1));
        var action = bulk.run(plan, done -> {});
        assertThat(row(resolved).state()).isEqualTo(TicketState.OPEN);
        assertThat(row(waiting).state()).isEqualTo(TicketState.OPEN);

        assertThat(bulk.undo(action.id())).isEqualTo(new BulkUndoResult.Undone(2, 0));
        assertThat(row(resolved).state()).isEqualTo(TicketState.RESOLVED);
        assertThat(row(waiting).state()).isEqualTo(TicketState.WAITING_FOR_EXCHANGE);
        assertThat(desk.look(minji, waiting).facts().wakeAt()).isEqualTo(wakeAt);
    }

    @Test
    void ticketsAreNotGivenToSomebodyWhoIsNotStaff() {
        var nobody = new AccountId(UUID.randomUUID());

        assertThat(bulk.preview(List.of(desk.ticket()), new BulkDeed.Assign(nobody)))
                .isEqualTo(new BulkPreview.NotStaff());
    }

    private List<TicketId> tickets(int count) {
        var made = new ArrayList<TicketId>();
        for (var i = 0; i < count; i++) {
            made.add(desk.ticket());
        }
        return made;
    }

    private void prioritize(TicketId id, Priority to) {
        assertThat(triage.classify(id, row(id).version(), row(id).category(), to))
                .isInstanceOf(TicketResult.Done.class);
    }

    private TicketRow row(TicketId id) {
        return tickets.row(id).orElseThrow();
    }

    private static BulkPlan plan(BulkPreview preview) {
        return ((BulkPreview.Planned) preview).plan();
    }
}
