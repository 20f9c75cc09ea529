package dev.trustdesk.portal.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.help.FollowUpDraft;
import dev.trustdesk.portal.help.HelpDraft;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.ClockKind;
import dev.trustdesk.portal.sla.ClockState;
import dev.trustdesk.portal.sla.TicketClock;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authorization.AuthorizationDeniedException;

@PostgresTest
class MergingTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration PROMISE = Duration.ofHours(48);

    private final Merging merging;
    private final Relations relations;
    private final Tickets tickets;
    private final SlaSweep sweep;
    private final Desk desk;
    private final AdjustableClock clock;
    private final JdbcTemplate sql;
    private AccountId minji;

    MergingTest(
            @Autowired Merging merging,
            @Autowired Relations relations,
            @Autowired Tickets tickets,
            @Autowired SlaSweep sweep,
            @Autowired ApplicationContext context,
            @Autowired AdjustableClock clock,
            @Autowired javax.sql.DataSource dataSource) {
        this.merging = merging;
        this.relations = relations;
        this.tickets = tickets;
        this.sweep = sweep;
        this.desk = new Desk(context);
        this.clock = clock;
        this.sql = new JdbcTemplate(dataSource);
    }

    @BeforeEach
    void someStaff() {
        minji = desk.staff("Minji");
    }

    @Test
    void mergingAnUnansweredTicketIntoAnAnsweredOneKeepsItsDebtUntilItsOwnRequesterIsReached() {
        var answered = desk.ticket();
        desk.reply(minji, answered, "Please add the token.", new AfterReply.StayOpen());
        clock.advance(HOUR);
        var waiting = desk.ticket();
        var due = clock.instant().plus(PROMISE);

        assertThat(merge(waiting, answered)).isEqualTo(new MergeResult.Done(answered));

        assertThat(row(waiting).nextDueAt()).isNull();
        assertThat(row(waiting).unanswered()).isFalse();
        assertThat(row(waiting).mergedInto()).isEqualTo(answered);
        assertThat(row(answered).nextDueAt()).isEqualTo(due);

        desk.reply(minji, answered, "To the first requester.", new AfterReply.StayOpen());
        assertThat(row(answered).nextDueAt()).as("somebody else was answered").isEqualTo(due);

        desk.reply(minji, waiting, "To the second requester.", new AfterReply.StayOpen());
        assertThat(row(answered).nextDueAt()).isNull();
        assertThat(row(answered).unanswered()).isFalse();
        assertThat(audited(waiting)).contains("ticket.merged");
        assertThat(audited(answered)).contains("ticket.absorbed");
    }

    @Test
    void theSurvivorIsDueWhenTheEarlierOfTheTwoWas() {
        var early = desk.ticket();
        var due = clock.instant().plus(PROMISE);
        clock.advance(HOUR);
        var late = desk.ticket();

        merge(early, late);

        assertThat(row(late).nextDueAt()).isEqualTo(due);
    }

    @Test
    void aDecidedResultStaysWithTheMergedTicket() {
        var missed = desk.ticket();
        clock.advance(HOUR.multipliedBy(50));
        desk.reply(minji, missed, "Sorry.", new AfterReply.StayOpen());
        var other = desk.ticket();

        merge(missed, other);

        assertThat(first(missed).state()).isEqualTo(ClockState.MISSED);
        assertThat(desk.look(minji, other).clocks()).allMatch(it -> it.owedTo() == null);
    }

    @Test
    void aLateMessageOnAMergedTicketLandsInTheSurvivorAndStaysBetweenItsRequesterAndUs() {
        var tokenOfSurvivor = desk.ask(Desk.draft());
        var token = desk.ask(Desk.draft());
        var survivor = desk.ticketOf(tokenOfSurvivor);
        var merged = desk.ticketOf(token);
        desk.reply(minji, survivor, "Answered.", new AfterReply.Resolve());
        desk.reply(minji, merged, "Answered, too.", new AfterReply.StayOpen());
        merge(merged, survivor);
        clock.advance(Duration.ofDays(1));

        desk.requests()
                .followUp(
                        token,
                        new FollowUpDraft(desk.requests().newFormKey(), "It still does not work."),
                        Desk.NETWORK);

        assertThat(row(survivor).state()).isEqualTo(TicketState.OPEN);
        assertThat(row(survivor).nextDueAt()).isEqualTo(clock.instant().plus(PROMISE));
        assertThat(row(merged).unanswered()).isFalse();
        var theirs = desk.requests().open(token).orElseThrow();
        assertThat(theirs.promisedReplyAt()).isEqualTo(clock.instant().plus(PROMISE));
        assertThat(theirs.state()).isEqualTo(TicketState.OPEN);
        var others = desk.requests().open(tokenOfSurvivor).orElseThrow();
        assertThat(others.promisedReplyAt()).as("not owed to this one").isNull();
        assertThat(others.messages()).noneMatch(it -> it.text().contains("still does not work"));
    }

    @Test
    void aMergedTicketNeverEscalates() {
        var survivor = desk.ticket();
        var merged = desk.ticket();
        merge(merged, survivor);
        clock.advance(Duration.ofDays(5));

        SystemActor.run("test", () -> sweep.run(clock.instant()));

        assertThat(sql.queryForObject(
                        "select count(*) from sla.clock_event where ticket_id = ? and kind = 'breached'",
                        Integer.class,
                        merged.value()))
                .isZero();
        assertThat(sql.queryForObject(
                        "select count(*) from sla.clock_event where ticket_id = ? and kind = 'breached'",
                        Integer.class,
                        survivor.value()))
                .isEqualTo(2);
    }

    @Test
    void aTicketIsMergedNeitherIntoItselfNorIntoAMergedOneNorInACircle() {
        var a = desk.ticket();
        var b = desk.ticket();
        var c = desk.ticket();
        merge(b, a);

        assertThat(merge(a, a)).isEqualTo(new MergeResult.Refused("support.merge.refused.itself"));
        assertThat(merge(c, b)).isEqualTo(new MergeResult.Refused("support.merge.refused.into-merged"));
        assertThat(merge(a, b)).isEqualTo(new MergeResult.Refused("support.merge.refused.circle"));
        assertThat(merge(b, c)).isEqualTo(new MergeResult.Refused("support.merge.refused.merged-before"));
        assertThat(merge(c, new TicketId(UUID.randomUUID()))).isEqualTo(new MergeResult.Gone());
        assertThat(desk.as(minji, () -> merging.merge(c, 7, a))).isEqualTo(new MergeResult.Stale());
        assertThat(row(c).mergedInto()).isNull();
    }

    @Test
    void aMergeCanBeUndoneForTenMinutes() {
        var survivor = desk.ticket();
        var merged = desk.ticket();
        desk.reply(
                minji,
                merged,
                "We asked them.",
                new AfterReply.WaitForExchange("Their notice", clock.instant().plus(Duration.ofDays(3))));
        var before = desk.look(minji, merged);
        merge(merged, survivor);
        clock.advance(Merging.UNDO);

        assertThat(desk.as(minji, () -> merging.undoUntil(merged))).contains(clock.instant());
        assertThat(desk.as(minji, () -> merging.undo(merged))).isEqualTo(new MergeResult.Done(merged));

        var after = desk.look(minji, merged);
        assertThat(after.row().state()).isEqualTo(TicketState.WAITING_FOR_EXCHANGE);
        assertThat(after.facts().wakeAt()).isEqualTo(before.facts().wakeAt());
        assertThat(after.row().mergedInto()).isNull();
        assertThat(first(merged)).isEqualTo(before.clocks().getFirst());
        assertThat(audited(merged)).contains("ticket.unmerged");
        assertThat(audited(survivor)).contains("ticket.absorbed", "ticket.released");

        merge(merged, survivor);
        clock.advance(Merging.UNDO.plusMillis(1));
        assertThat(desk.as(minji, () -> merging.undo(merged)))
                .isEqualTo(new MergeResult.Refused("support.merge.refused.too-late"));
    }

    @Test
    void anUndoneMergeOfUnansweredTicketsGivesEachItsOwnDueTimeAgain() {
        var survivor = desk.ticket();
        var dueOfSurvivor = row(survivor).nextDueAt();
        clock.advance(HOUR);
        var merged = desk.ticket();
        var dueOfMerged = row(merged).nextDueAt();

        merge(merged, survivor);
        desk.as(minji, () -> merging.undo(merged));

        assertThat(row(survivor).nextDueAt()).isEqualTo(dueOfSurvivor);
        assertThat(row(merged).nextDueAt()).isEqualTo(dueOfMerged);
        assertThat(row(merged).unanswered()).isTrue();
    }

    @Test
    void aMergeIsNotUndoneOnceSomebodyHasWritten() {
        var survivor = desk.ticket();
        var merged = desk.ticket();
        merge(merged, survivor);
        clock.advance(Duration.ofMinutes(1));
        desk.reply(minji, merged, "Here is your answer.", new AfterReply.StayOpen());

        assertThat(desk.as(minji, () -> merging.undo(merged)))
                .isEqualTo(new MergeResult.Refused("support.merge.refused.talked"));
    }

    @Test
    void aMergedTicketIsMovedByItsSurvivorAlone() {
        var survivor = desk.ticket();
        var merged = desk.ticket();
        merge(merged, survivor);

        assertThat(desk.reply(minji, merged, "Answer", new AfterReply.Resolve()))
                .isEqualTo(new TicketResult.Refused("support.refused.merged"));
        assertThat(desk.as(minji, () -> tickets.changeState(merged, row(merged).version(), TicketState.OPEN)))
                .isEqualTo(new TicketResult.Refused("support.refused.merged"));
    }

    @Test
    void aSplitTicketsClockStartsWhenItsMessageWasReceived() {
        var token = desk.ask(Desk.draft());
        var id = desk.ticketOf(token);
        desk.reply(minji, id, "Answered.", new AfterReply.StayOpen());
        clock.advance(HOUR);
        var received = clock.instant();
        desk.requests()
                .followUp(
                        token,
                        new FollowUpDraft(desk.requests().newFormKey(), "Another thing: what about staking?"),
                        Desk.NETWORK);
        clock.advance(HOUR.multipliedBy(5));
        var message = desk.look(minji, id).messages().getLast().id();

        var result = desk.as(minji, () -> merging.split(id, desk.look(minji, id).version(), message, "Staking"));

        var made = ((MergeResult.Done) result).ticket();
        assertThat(row(made).nextDueAt()).isEqualTo(received.plus(PROMISE));
        assertThat(row(made).subject()).isEqualTo("Staking");
        assertThat(desk.look(minji, made).messages())
                .singleElement()
                .satisfies(it -> assertThat(it.id()).isEqualTo(message));
        assertThat(row(id).unanswered()).isFalse();
        assertThat(desk.look(minji, id).messages()).noneMatch(it -> it.id().equals(message));

        desk.reply(minji, made, "Staking goes on.", new AfterReply.StayOpen());
        assertThat(desk.requests().open(token).orElseThrow().messages())
                .as("the requester reads it where the question was asked")
                .anyMatch(it -> it.text().equals("Staking goes on."));
    }

    @Test
    void theFirstMessageOfATicketIsNotSplitOff() {
        var id = desk.ticket();
        var message = desk.look(minji, id).messages().getFirst().id();

        assertThat(desk.as(minji, () -> merging.split(id, 0, message, "Other")))
                .isEqualTo(new MergeResult.Refused("support.split.refused"));
    }

    @Test
    void ticketsAreLinkedOnceWhicheverWayRound() {
        var one = desk.ticket();
        var other = desk.ticket();

        desk.as(minji, () -> relations.link(one, other, LinkKind.DUPLICATE_OF));

        assertThat(desk.as(minji, () -> relations.of(one)))
                .extracting(Relation::kind)
                .containsExactly(Relation.Kind.DUPLICATE_OF);
        assertThat(desk.as(minji, () -> relations.of(other)))
                .extracting(Relation::kind)
                .containsExactly(Relation.Kind.HAS_DUPLICATE);
        assertThat(desk.as(minji, () -> relations.link(other, one, LinkKind.RELATED)))
                .isEqualTo(new MergeResult.Refused("support.link.refused.twice"));
        assertThat(desk.as(minji, () -> relations.link(one, one, LinkKind.RELATED)))
                .isEqualTo(new MergeResult.Refused("support.link.refused.itself"));
        desk.as(minji, () -> relations.unlink(other, one));
        assertThat(desk.as(minji, () -> relations.of(one))).isEmpty();
    }

    @Test
    void mergingOffersTheSameRequestersTicketsAndThoseThatISawLast() {
        var mine = desk.ticketOf(desk.ask(mailed("Same@example.org")));
        var same = desk.ticketOf(desk.ask(mailed("same@example.org")));
        var other = desk.ticketOf(desk.ask(mailed("other@example.org")));
        desk.as(minji, () -> {
            relations.viewed(other);
            relations.viewed(mine);
            return true;
        });

        var offered = desk.as(minji, () -> relations.candidates(mine));

        assertThat(offered.sameRequester()).extracting(TicketRow::id).containsExactly(same);
        assertThat(offered.lastViewed()).extracting(TicketRow::id).containsExactly(other);
    }

    @Test
    void requestersDoNotMerge() {
        var id = desk.ticket();
        assertThatThrownBy(() -> SystemActor.run("test", () -> merging.merge(id, 0, id)))
                .isInstanceOf(AuthorizationDeniedException.class);
    }

    private static HelpDraft mailed(String mail) {
        var draft = Desk.draft();
        return new HelpDraft(
                draft.formKey(),
                draft.category(),
                draft.subject(),
                draft.text(),
                null,
                null,
                null,
                mail,
                draft.language());
    }

    private MergeResult merge(TicketId source, TicketId target) {
        return desk.as(minji, () -> merging.merge(source, row(source).version(), target));
    }

    private TicketRow row(TicketId id) {
        return desk.look(minji, id).row();
    }

    private TicketClock first(TicketId id) {
        return desk.look(minji, id).clocks().stream()
                .filter(it -> it.kind() == ClockKind.FIRST_RESPONSE)
                .findFirst()
                .orElseThrow();
    }

    private java.util.List<String> audited(TicketId id) {
        return sql.queryForList(
                "select action from platform.audit_event where subject = ? order by id", String.class, "ticket:" + id);
    }
}
