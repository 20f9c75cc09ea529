package dev.trustdesk.portal.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.attachments.TestFiles;
import dev.trustdesk.portal.desk.DraftKind;
import dev.trustdesk.portal.desk.Drafts;
import dev.trustdesk.portal.desk.KeepResult;
import dev.trustdesk.portal.desk.Writing;
import dev.trustdesk.portal.faq.FaqDraftResult;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.ClockReplays;
import dev.trustdesk.portal.sla.Compliance;
import dev.trustdesk.portal.sla.ComplianceFigure;
import dev.trustdesk.portal.sla.ReportWeek;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.support.DeletionReason;
import dev.trustdesk.portal.support.DeletionResult;
import dev.trustdesk.portal.support.Deletions;
import dev.trustdesk.portal.support.ExclusionReason;
import dev.trustdesk.portal.support.LinkKind;
import dev.trustdesk.portal.support.MergeResult;
import dev.trustdesk.portal.support.Merging;
import dev.trustdesk.portal.support.MessageKind;
import dev.trustdesk.portal.support.Outcome;
import dev.trustdesk.portal.support.Outcomes;
import dev.trustdesk.portal.support.Relations;
import dev.trustdesk.portal.support.Tags;
import dev.trustdesk.portal.support.TicketMessage;
import dev.trustdesk.portal.support.TicketResult;
import dev.trustdesk.portal.support.Tickets;
import dev.trustdesk.portal.support.Triage;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.AuthorizationDeniedException;

/** A deleted ticket: what is gone, what stays, and who may (ADR 0022). */
@PostgresTest
class DeletionTest {

    private static final String MARKER = "Wintermarigold";
    private static final Duration PROMISE = Duration.ofHours(48);

    /** Tables that keep a row of a deleted ticket, with the columns of it that could hold words, and why they hold none. */
    private static final Map<String, List<String>> KEPT = Map.of(
            "support.deleted_ticket", List.of(),
            // An outcome and the id of a public answer: the figures are made of them.
            "support.ticket_outcome", List.of(),
            "support.ticket_question", List.of("entry_id"),
            // One of three answers; what was added to it is taken out.
            "help.rating", List.of("words"),
            // Of a random token, until it would have ended: whoever follows it is told that the ticket was deleted.
            "help.ticket_access", List.of("token_hash"),
            // Codes; of a pause, what somebody wrote is taken out.
            "sla.clock_event", List.of("actor", "reason"),
            "sla.clock", List.of("end_reason", "excluded"),
            // Fields and values of clocks.
            "sla.drift", List.of("expected", "found", "what"),
            // The number elsewhere of what was imported, so that the same file does not bring it back.
            "transfer.imported_ticket", List.of("external_id"),
            // What was asked how often, by the id of a public answer.
            "reporting.asked", List.of("entry_id", "language"));

    /** Tables of whose rows nothing is left. */
    private static final Set<String> CLEARED = Set.of(
            "support.ticket",
            "support.message",
            "support.ticket_tag",
            "support.tag_change",
            "support.ticket_triage",
            "support.ticket_link",
            "support.exclusion",
            "support.last_view",
            "support.merge",
            "support.bulk_action_ticket",
            "support.ticket_search",
            "support.ticket_asked",
            "attachments.attachment",
            "desk.draft",
            "desk.mention",
            "desk.presence",
            "faq.draft");

    /** Tables that count tickets, or hold what is none yet, and name none. */
    private static final Set<String> NONE = Set.of(
            "sla.replay_run",
            // Words that many have written, counted anew every night.
            "support.asked_word",
            "transfer.import_run",
            "transfer.staged_ticket",
            "transfer.staged_message");

    private final ApplicationContext context;
    private final DataSource database;
    private final JdbcClient sql;
    private final Desk desk;
    private final AdjustableClock clock;
    private AccountId minji;
    private AccountId lead;

    DeletionTest(
            @Autowired ApplicationContext context, @Autowired DataSource database, @Autowired AdjustableClock clock) {
        this.context = context;
        this.database = database;
        this.sql = JdbcClient.create(database);
        this.desk = new Desk(context);
        this.clock = clock;
    }

    @BeforeEach
    void staff() {
        minji = desk.staff("Minji");
        lead = desk.staff("Hana");
    }

    @Test
    void nothingThatAPersonWroteIsLeftInAnyTable() throws SQLException {
        var scan = new TableScan(database);
        var token = fullOfWords();
        var id = desk.ticketOf(token);
        assertThat(scan.tablesWith(MARKER))
                .as("the marker was everywhere before")
                .contains(
                        "support.ticket",
                        "support.message",
                        "support.ticket_search",
                        "support.ticket_tag",
                        "support.tag_change",
                        "support.exclusion",
                        "sla.clock_event",
                        "attachments.attachment",
                        "desk.draft",
                        "faq.draft",
                        "help.mail_request",
                        "help.rating")
                .doesNotContain("platform.audit_event");

        assertThat(delete(id)).isInstanceOf(DeletionResult.Deleted.class);

        assertThat(scan.tablesWith(MARKER)).isEmpty();
        var left = scan.tablesWith(id.toString());
        left.remove("platform.audit_event");
        assertThat(left).isSubsetOf(KEPT.keySet()).contains("support.deleted_ticket", "sla.clock", "sla.clock_event");
        assertThat(isConfirmed(MARKER + "@example.org")).isFalse();
    }

    @Test
    void everyTableThatNamesATicketIsKnownToDeletion() throws SQLException {
        var scan = new TableScan(database);
        var known = new TreeSet<>(KEPT.keySet());
        known.addAll(CLEARED);
        // This one knows tickets by their number.
        known.remove("support.ticket_search");
        var found = scan.tablesOfTickets();
        found.remove("support.ticket_search");
        found.removeAll(NONE);

        assertThat(found)
                .as("a table that names a ticket: clear it in a TicketMemory or by a cascade, and say so here")
                .isEqualTo(known);
        for (var table : KEPT.keySet()) {
            assertThat(scan.wordyColumns(table))
                    .as("columns of %s that stay when a ticket is deleted", table)
                    .isEqualTo(KEPT.get(table));
        }
        assertThat(scan.holdingBack())
                .as("foreign keys that would make a deletion fail")
                .containsExactly("ticket_merged_into_fkey", "ticket_split_from_fkey");
    }

    @Test
    void theFigureIsTheSameBeforeAndAfter() {
        clock.set(Instant.parse("2027-03-01T00:00:00Z"));
        var met = desk.ticket();
        desk.reply(minji, met, "In time", new AfterReply.Resolve());
        var missed = desk.ticket();
        var unanswered = desk.ticket();
        clock.advance(Duration.ofHours(49));
        desk.reply(minji, missed, "Too late", new AfterReply.StayOpen());
        var before = figure();
        assertThat(before.n()).isEqualTo(3);
        assertThat(before.missed()).isEqualTo(2);

        for (var id : List.of(met, missed, unanswered)) {
            assertThat(delete(id)).isInstanceOf(DeletionResult.Deleted.class);
        }

        assertThat(figure()).isEqualTo(before);
    }

    @Test
    void aDeletionInTimeIsCountedApartAndNeverAsMet() {
        clock.set(Instant.parse("2027-04-05T00:00:00Z"));
        var id = desk.ticket();
        clock.advance(Duration.ofHours(1));
        delete(id);
        clock.advance(PROMISE);

        assertThat(figure().n()).isZero();
        assertThat(figure().leftOut()).isEqualTo(Map.of("deleted", 1));
    }

    @Test
    void howADeletedTicketEndedStaysInTheFigures() {
        clock.set(Instant.parse("2027-05-03T00:00:00Z"));
        var id = desk.ticket();
        desk.reply(minji, id, "Only your exchange can.", new AfterReply.Resolve(Outcome.REFERRED_TO_EXCHANGE));
        var outcomes = context.getBean(Outcomes.class);
        var before = desk.as(minji, () -> outcomes.perWeek(clock.instant().minusSeconds(60)));
        assertThat(before).hasSize(1);

        delete(id);

        assertThat(desk.as(minji, () -> outcomes.perWeek(clock.instant().minusSeconds(60))))
                .isEqualTo(before);
    }

    @Test
    void theClocksOfADeletedTicketWarnNobodyAndAreNoDrift() {
        var id = desk.ticket();
        delete(id);
        clock.advance(Duration.ofDays(3));

        job("sla-sweep");
        job("sla-replay");

        assertThat(count("sla.clock_event where ticket_id = '" + id
                        + "' and kind in ('alerted_50', 'alerted_80', 'alerted_95', 'breached')"))
                .isZero();
        assertThat(count("sla.clock where ticket_id = '" + id + "' and stopped_at is null"))
                .isZero();
        var replays = context.getBean(ClockReplays.class);
        assertThat(desk.as(minji, () -> replays.findings(replays.last().orElseThrow())))
                .noneMatch(drift -> drift.ticket().equals(id));
    }

    @Test
    void theRequesterDeletesAndTheLinkSaysSoAndTakesNothingMore() {
        var token = desk.ask(Desk.draft());
        var number = desk.requests().open(token).orElseThrow().number();
        var deeds = context.getBean(TicketDeeds.class);

        assertThat(deeds.delete(token)).isEqualTo(new DeedResult.Done());
        assertThat(deeds.delete(token)).as("once more").isEqualTo(new DeedResult.Gone());

        assertThat(desk.requests().open(token)).isEmpty();
        assertThat(deeds.deletedAt(token)).contains(clock.instant());
        assertThat(deeds.deletedAt("A".repeat(43))).isEmpty();
        var messages = count("support.message");
        assertThat(write(token, "One more thing")).isEqualTo(new FollowUpResult.Gone());
        assertThat(count("support.message")).isEqualTo(messages);
        var next = desk.requests().open(desk.ask(Desk.draft())).orElseThrow().number();
        assertThat(next).as("a number is given once").isGreaterThan(number);
    }

    @Test
    void staffReadWhatBecameOfItAndCanKeepNothingMore() {
        var id = desk.ticket();
        var seen = desk.look(minji, id).version();
        delete(id);

        var tickets = context.getBean(Tickets.class);
        assertThat(desk.as(minji, () -> tickets.reply(id, seen, "Too late", new AfterReply.StayOpen())))
                .isEqualTo(new TicketResult.Gone());
        assertThat(desk.as(
                        minji, () -> context.getBean(Drafts.class).keep(id, 0, DraftKind.NOTE, "Still typing", null)))
                .isEqualTo(new KeepResult.Refused("desk.gone"));
        assertThat(desk.as(
                        minji,
                        () -> context.getBean(Writing.class).suggest(id, Language.EN, "A question", "An answer")))
                .isEqualTo(new FaqDraftResult.Refused("desk.gone"));
        var left = desk.as(minji, () -> deletions().find(id)).orElseThrow();
        assertThat(left.by()).isEqualTo(lead);
        assertThat(left.reason()).isEqualTo(DeletionReason.ASKED);
        assertThat(sql.sql("select detail ->> 'reason' from platform.audit_event where action = 'ticket.deleted'"
                                + " and subject = ? and actor = ?")
                        .param("ticket:" + id)
                        .param(lead.toString())
                        .query(String.class)
                        .single())
                .isEqualTo("ASKED");
    }

    @Test
    void onlyLeadsAndAdministratorsDeleteAndOnlyWhatTheyHaveSeen() {
        var id = desk.ticket();
        assertThatThrownBy(() -> desk.as(minji, () -> deletions().delete(id, 0, DeletionReason.SPAM)))
                .isInstanceOf(AuthorizationDeniedException.class);
        desk.reply(minji, id, "Something new", new AfterReply.StayOpen());
        assertThat(desk.asLead(lead, () -> deletions().delete(id, 0, DeletionReason.SPAM)))
                .isEqualTo(new DeletionResult.Stale());
        assertThat(desk.asLead(lead, () -> deletions().delete(id, 1, DeletionReason.REQUESTER)))
                .isEqualTo(new DeletionResult.Refused());
        assertThat(desk.as(lead, "ADMINISTRATOR", () -> deletions().delete(id, 1, DeletionReason.SPAM)))
                .isInstanceOf(DeletionResult.Deleted.class);
        assertThat(delete(id, 1)).isEqualTo(new DeletionResult.Gone());
    }

    @Test
    void anAddressStaysWhileAnotherTicketHasIt() throws SQLException {
        var address = "Twice@example.org";
        var first = desk.ticketOf(desk.ask(ofAddress(address)));
        var second = desk.ticketOf(desk.ask(ofAddress(address.toLowerCase(java.util.Locale.ROOT))));
        confirm(address);
        delete(first);
        assertThat(isConfirmed(address)).isTrue();
        delete(second);
        assertThat(isConfirmed(address)).isFalse();
        assertThat(new TableScan(database).tablesWith("twice@")).isEmpty();
    }

    @Test
    void whatASurvivorOwedGoesBackToTheTicketThatWasMergedIntoIt() {
        clock.set(Instant.parse("2027-06-07T00:00:00Z"));
        var survivor = desk.ticket();
        desk.reply(minji, survivor, "Answered", new AfterReply.StayOpen());
        var token = desk.ask(Desk.draft());
        var waiting = desk.ticketOf(token);
        var due = clock.instant().plus(PROMISE);
        var below = desk.ticket();
        merge(below, waiting);
        merge(waiting, survivor);

        delete(survivor);

        var row = desk.look(minji, waiting).row();
        assertThat(row.mergedInto()).isNull();
        assertThat(row.state()).isEqualTo(TicketState.OPEN);
        assertThat(row.nextDueAt()).isEqualTo(due);
        assertThat(desk.look(minji, below).row().mergedInto()).isEqualTo(waiting);
        assertThat(desk.requests().open(token).orElseThrow().promisedReplyAt()).isEqualTo(due);
        job("sla-replay");
        var replays = context.getBean(ClockReplays.class);
        assertThat(desk.as(minji, () -> replays.findings(replays.last().orElseThrow())))
                .noneMatch(drift -> Set.of(survivor, waiting, below).contains(drift.ticket()));
        desk.reply(minji, waiting, "Now you", new AfterReply.StayOpen());
        assertThat(desk.look(minji, waiting).row().nextDueAt())
                .as("the other one still waits")
                .isEqualTo(due);
        desk.reply(minji, below, "And you", new AfterReply.StayOpen());
        assertThat(desk.look(minji, waiting).row().nextDueAt()).isNull();
        clock.advance(PROMISE.plusHours(1));
        assertThat(figure().missed()).isZero();
        assertThat(figure().met()).isEqualTo(3);
    }

    @Test
    void nobodyWaitsInASurvivorForAMergedTicketThatIsDeleted() {
        var survivor = desk.ticket();
        desk.reply(minji, survivor, "Answered", new AfterReply.StayOpen());
        var merged = desk.ticket();
        var below = desk.ticket();
        merge(below, merged);
        merge(merged, survivor);
        var due = desk.look(minji, survivor).row().nextDueAt();

        delete(merged);

        assertThat(desk.look(minji, below).row().mergedInto()).isEqualTo(survivor);
        assertThat(desk.look(minji, survivor).row().nextDueAt())
                .as("for the one below")
                .isEqualTo(due);
        delete(below);
        assertThat(desk.look(minji, survivor).row().nextDueAt()).isNull();
    }

    @Test
    void whatWasSplitOffGoesAlongAndWhatFollowsStays() {
        var token = desk.ask(Desk.draft());
        var id = desk.ticketOf(token);
        write(token, "And another thing");
        var part = split(id);
        desk.reply(minji, id, "Done", new AfterReply.Resolve());
        clock.advance(Duration.ofDays(20));
        var next = ((FollowUpResult.Accepted) write(token, "Again")).token();

        assertThat(desk.asLead(lead, () -> deletions().goingAlong(id))).hasSize(1);
        delete(id);

        assertThat(desk.as(minji, () -> deletions().find(part))).isPresent();
        assertThat(desk.requests().open(next)).isPresent();
        assertThat(desk.look(minji, desk.ticketOf(next)).facts().follows()).isNull();
    }

    @Test
    void theRequesterOfAMergedTicketEndsItForThemselvesAlone() {
        var survivor = desk.ticket();
        var token = desk.ask(Desk.draft());
        var merged = desk.ticketOf(token);
        merge(merged, survivor);
        var page = desk.requests().open(token).orElseThrow();
        assertThat(page.together()).isTrue();
        assertThat(page.closable()).isTrue();

        context.getBean(TicketDeeds.class).close(token, desk.requests().newFormKey());

        var closed = desk.requests().open(token).orElseThrow();
        assertThat(closed.state()).isEqualTo(TicketState.RESOLVED);
        assertThat(closed.promisedReplyAt()).isNull();
        assertThat(closed.closable()).isFalse();
        assertThat(desk.look(minji, survivor).row().state()).isEqualTo(TicketState.OPEN);
        assertThat(desk.look(minji, survivor).row().nextDueAt())
                .as("the other still waits")
                .isNotNull();
        context.getBean(TicketDeeds.class).rate(token, Score.GOOD, "");
        assertThat(desk.requests().open(token).orElseThrow().rating().map(Rating::score))
                .contains(Score.GOOD);

        clock.advance(Duration.ofHours(1));
        write(token, "It came back");
        var again = desk.requests().open(token).orElseThrow();
        assertThat(again.state()).isEqualTo(TicketState.OPEN);
        assertThat(again.promisedReplyAt()).isEqualTo(clock.instant().plus(PROMISE));
    }

    /** A ticket in whose every text the marker stands. */
    private String fullOfWords() {
        // From a network of its own: only so many mails are asked for from one.
        var draft = new HelpDraft(
                desk.requests().newFormKey(),
                Category.EXCHANGE,
                MARKER + " subject",
                MARKER + " text",
                MARKER + "1",
                MARKER + "2",
                MARKER,
                MARKER + "@example.org",
                Language.EN);
        var token = ((SubmitResult.Accepted) desk.requests().submit(draft, "c6336400/24")).token();
        var id = desk.ticketOf(token);
        confirm(MARKER + "@example.org");
        write(token, MARKER + " again", TestFiles.upload(MARKER + ".pdf", TestFiles.pdf()));
        write(token, MARKER + " to be split off");
        var part = split(id);
        var then = new AfterReply.WaitForExchange(
                MARKER + " at the exchange", clock.instant().plusSeconds(86_400));
        desk.reply(minji, id, MARKER + " reply", then);
        desk.as(
                lead,
                () -> context.getBean(Writing.class)
                        .note(
                                id,
                                desk.look(lead, id).version(),
                                MARKER + " note @@Minji",
                                List.of(TestFiles.upload(MARKER + " note.png", TestFiles.png()))));
        desk.as(minji, () -> context.getBean(Tags.class).change(id, Set.of(MARKER), Set.of()));
        desk.as(minji, () -> context.getBean(Tags.class).change(id, Set.of("kept"), Set.of(MARKER)));
        desk.as(minji, () -> context.getBean(Tags.class).change(id, Set.of(MARKER), Set.of()));
        desk.as(minji, () -> context.getBean(Drafts.class).keep(id, 0, DraftKind.REPLY, MARKER + " draft", null));
        desk.as(
                minji,
                () -> context.getBean(Writing.class)
                        .suggest(id, Language.EN, MARKER + " question", MARKER + " answer"));
        desk.as(
                minji,
                () -> context.getBean(Triage.class)
                        .exclude(id, desk.look(minji, id).version(), ExclusionReason.TEST, MARKER + " exclusion"));
        var other = desk.ticket();
        desk.as(minji, () -> context.getBean(Relations.class).link(id, other, LinkKind.RELATED));
        desk.as(minji, () -> {
            context.getBean(Relations.class).viewed(id);
            return true;
        });
        merge(id, other);
        desk.as(minji, () -> context.getBean(Merging.class).undo(id));
        var rating = new Rating(clock.instant(), Score.BAD, MARKER + " rating", clock.instant());
        context.getBean(RatingStore.class).save(id, rating);
        desk.requests().open(token);
        return token;
    }

    private void confirm(String address) {
        sql.sql("insert into help.confirmed_address values (?, ?) on conflict do nothing")
                .param(FormKeys.addressHash(address))
                .param(clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    private boolean isConfirmed(String address) {
        return sql.sql("select exists (select 1 from help.confirmed_address where address_hash = ?)")
                .param(FormKeys.addressHash(address))
                .query(Boolean.class)
                .single();
    }

    private static HelpDraft ofAddress(String address) {
        return new HelpDraft(
                FormKeys.random(), Category.WALLET, "Subject", "Text", null, null, null, address, Language.EN);
    }

    private FollowUpResult write(String token, String text, dev.trustdesk.portal.attachments.Upload... files) {
        return desk.requests()
                .followUp(
                        token,
                        new FollowUpDraft(desk.requests().newFormKey(), text, false, List.of(files)),
                        Desk.NETWORK);
    }

    private TicketId split(TicketId id) {
        var last = desk.look(minji, id).messages().stream()
                .filter(message -> message.kind() == MessageKind.REQUEST)
                .reduce((earlier, later) -> later)
                .map(TicketMessage::id)
                .orElseThrow();
        var result = desk.as(
                minji,
                () -> context.getBean(Merging.class)
                        .split(id, desk.look(minji, id).version(), last, MARKER + " part"));
        return ((MergeResult.Done) result).ticket();
    }

    private void merge(TicketId source, TicketId target) {
        var result = desk.as(
                minji,
                () -> context.getBean(Merging.class)
                        .merge(source, desk.look(minji, source).version(), target));
        assertThat(result).isInstanceOf(MergeResult.Done.class);
    }

    private DeletionResult delete(TicketId id) {
        return delete(id, desk.look(minji, id).version());
    }

    private DeletionResult delete(TicketId id, long seen) {
        return desk.asLead(lead, () -> deletions().delete(id, seen, DeletionReason.ASKED));
    }

    private Deletions deletions() {
        return context.getBean(Deletions.class);
    }

    private ComplianceFigure figure() {
        var compliance = context.getBean(Compliance.class);
        var due = clock.instant();
        return desk.as(minji, () -> compliance.of(ReportWeek.of(due, ReportWeek.ZONE)));
    }

    private void job(String name) {
        var task = context.getBeansOfType(ScheduledTask.class).values().stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow();
        SystemActor.run("test", () -> task.run(clock.instant()));
    }

    private int count(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
