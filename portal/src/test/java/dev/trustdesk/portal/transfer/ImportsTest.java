package dev.trustdesk.portal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Housekeeping;
import dev.trustdesk.portal.platform.ScheduledTask;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.sla.TicketState;
import dev.trustdesk.portal.support.MessageKind;
import dev.trustdesk.portal.support.Tags;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.support.TicketMessage;
import dev.trustdesk.portal.support.Tickets;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.AuthorizationDeniedException;

@PostgresTest
@WithAccount(Role.LEAD)
@ExtendWith(OutputCaptureExtension.class)
class ImportsTest {

    private static final String HEADER =
            "ticket_id,subject,opened_at,state,contact_mail,author,author_name,written_at,text\n";
    private static final String ONE =
            "1,Where is it,2025-11-11 10:00,resolved,a@example.org,requester,,2025-11-11 10:00,Where?\n"
                    + "1,Where is it,2025-11-11 10:00,resolved,a@example.org,staff,Dana,2025-11-11 12:00,Here.\n";
    private static final String TWO = "2,기한,2025-11-12 10:00,open,,requester,,2025-11-12 10:00,언제까지인가요?\n";

    @Autowired
    private Imports imports;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Tags tags;

    @Autowired
    private Accounts accounts;

    @Autowired
    private List<ScheduledTask> jobs;

    @Autowired
    private List<Housekeeping> housekeeping;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void nothingHasBeenImported() {
        // The role of the application may not delete what was imported: each test speaks of tickets of its own desk.
        assertThat(count("transfer.staged_ticket")).isZero();
    }

    @Test
    void theDryRunMakesNothingAndTheImportMakesJustThat() throws IOException {
        var before = count("support.ticket");

        var dry = read(Origin.PLAIN, HEADER + ONE + "7,Broken\n" + TWO);

        assertThat(dry.state()).isEqualTo(ImportState.READY);
        assertThat(dry.found()).isEqualTo(new ImportRun.Found(4, 1, 2, 3, 0));
        assertThat(imports.refusedRows(dry.id(), 10)).containsExactly(new RefusedRow(4, "transfer.row.columns"));
        assertThat(count("support.ticket")).isEqualTo(before);

        assertThat(imports.begin(dry.id())).isTrue();
        assertThat(imports.begin(dry.id())).as("once").isFalse();
        job();

        var done = imports.find(dry.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.ticketsMade()).isEqualTo(2);
        assertThat(done.messagesMade()).isEqualTo(3);
        assertThat(count("support.ticket")).isEqualTo(before + 2);
        assertThat(count("transfer.staged_ticket")).isZero();
        assertThat(count("transfer.staged_message")).isZero();

        var ticket = imported("plain", "1");
        assertThat(ticket.row().state()).isEqualTo(TicketState.RESOLVED);
        assertThat(ticket.row().createdAt()).isEqualTo(Instant.parse("2025-11-11T10:00:00Z"));
        assertThat(ticket.row().changedAt()).isEqualTo(Instant.parse("2025-11-11T12:00:00Z"));
        assertThat(ticket.clocks()).as("no clock").isEmpty();
        assertThat(ticket.row().nextDueAt()).isNull();
        assertThat(ticket.row().unanswered()).isFalse();
        assertThat(ticket.messages())
                .extracting(TicketMessage::kind, TicketMessage::authorName, TicketMessage::receivedAt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                MessageKind.REQUEST, null, Instant.parse("2025-11-11T10:00:00Z")),
                        org.assertj.core.groups.Tuple.tuple(
                                MessageKind.REPLY, "Dana", Instant.parse("2025-11-11T12:00:00Z")));
        assertThat(imported("plain", "2").row().state()).isEqualTo(TicketState.OPEN);
        assertThat(sql.sql("select count(*) from platform.audit_event where action = 'import.begun' and subject = ?")
                        .param("import:" + dry.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        var again = read(
                Origin.PLAIN, HEADER + ONE + TWO + "3,New,2025-11-11 10:00,open,,requester,,2025-11-11 10:00,Hi\n");
        assertThat(again.found()).as("the same again").isEqualTo(new ImportRun.Found(4, 0, 1, 1, 2));
        imports.discard(again.id());
    }

    @Test
    void twoDryRunsOfTheSameFileMakeNothingTwice() throws IOException {
        var file = HEADER + ONE.replace("1,Where", "twice,Where");
        var first = read(Origin.PLAIN, file);
        var second = read(Origin.PLAIN, file);
        imports.begin(first.id());
        imports.begin(second.id());

        job();

        assertThat(imports.find(first.id()).orElseThrow().ticketsMade()).isEqualTo(1);
        var later = imports.find(second.id()).orElseThrow();
        assertThat(later.ticketsMade()).isZero();
        assertThat(later.left()).isEqualTo(1);
        assertThat(later.state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void everyExampleIsImported() throws IOException {
        for (var origin : Origin.values()) {
            ImportRun dry;
            try (var in = Imports.class.getResourceAsStream("/transfer/" + origin.example())) {
                dry = imports.read(origin, FileZone.UTC, in);
            }
            assertThat(dry.found().tickets()).as(origin.name()).isEqualTo(2);
            imports.begin(dry.id());
        }
        job();

        assertThat(imported("zammad", "67001").messages())
                .extracting(TicketMessage::kind)
                .containsExactly(MessageKind.REQUEST, MessageKind.REPLY, MessageKind.NOTE);
        assertThat(imported("zammad", "67001").messages().getFirst().text())
                .isEqualTo("The page stays white.\n\nWhich browser do I need?");
        assertThat(imported("osticket", "400123").messages().getLast().text())
                .isEqualTo("No, we never ask for it.\n\n- Do not answer.\n- Block the sender.");
    }

    @Test
    @WithAccount(value = Role.LEAD, email = "dana@desk.example")
    void howATicketWasSortedIsTakenOverAsFarAsItMeansSomethingHere() throws IOException {
        var columns = "ticket_id,subject,opened_at,assignee,priority,tags\n";
        var dry = read(
                Origin.PLAIN,
                columns + "s1,One,2025-11-11 10:00,Dana@Desk.example,high,\"Bridge, cold wallet,!\"\n"
                        + "s2,Two,2025-11-11 10:00,gone@old.example,asap,bridge\n"
                        + "s3,Three,2025-11-11 10:00,gone@old.example,,\n");

        assertThat(dry.found().tickets()).isEqualTo(3);
        assertThat(imports.remarks(dry.id(), 10))
                .containsExactly(
                        new ImportRemark(ImportRemark.Kind.ASSIGNEE, "gone@old.example", 2),
                        new ImportRemark(ImportRemark.Kind.PRIORITY, "asap", 1),
                        new ImportRemark(ImportRemark.Kind.TAG, "!", 1));
        imports.begin(dry.id());
        job();

        var sorted = imported("plain", "s1");
        assertThat(sorted.row().assignee()).isEqualTo(accounts.me());
        assertThat(sorted.row().priority()).isEqualTo(Priority.HIGH);
        assertThat(tags.of(sorted.row().id())).containsExactly("bridge", "cold-wallet");
        assertThat(sorted.row().changedAt()).isEqualTo(Instant.parse("2025-11-11T10:00:00Z"));
        var unsorted = imported("plain", "s2");
        assertThat(unsorted.row().assignee()).isNull();
        assertThat(unsorted.row().priority()).isEqualTo(Priority.NORMAL);
    }

    /** As lib/excel_sheet.rb of Zammad writes it: a title, a blank line, the header, and the zone at the end. */
    @Test
    void zammadsWorkbookSavedAsCsvIsUnderstoodAsItIs() throws IOException {
        var between = ",".repeat(13) + "\n";
        var dry = read(
                Origin.ZAMMAD,
                "2025-11" + between
                        + between
                        + "#,Title,State,Priority,Group,Owner,Customer,Organization,Create Channel,Sender,Tags,"
                        + "Time Units Total,Created At,Updated At\n"
                        + "67801,Where,open,3 high,Users,-,Reader,,web,Customer,\"bridge,ledger\",,"
                        + "2025-11-11 10:00:00,2025-11-11 10:00:00\n"
                        + between
                        + "Timezone: Asia/Seoul" + between);

        assertThat(dry.problem()).isNull();
        assertThat(dry.found()).isEqualTo(new ImportRun.Found(1, 0, 1, 1, 0));
        assertThat(imports.remarks(dry.id(), 10)).isEmpty();
        imports.begin(dry.id());
        job();
        var ticket = imported("zammad", "67801");
        assertThat(ticket.row().priority()).isEqualTo(Priority.HIGH);
        assertThat(tags.of(ticket.row().id())).containsExactly("bridge", "ledger");
    }

    /** The columns that class.queue.php of osTicket offers. */
    @Test
    void osTicketsExportOfAQueueIsUnderstoodAsItIs() throws IOException {
        var dry = read(
                Origin.OSTICKET,
                "\uFEFFTicket Number,Date Created,Subject,From,From Email,Priority,Department,Help Topic,Source,"
                        + "Current Status,Last Updated,SLA Due Date,Due Date,Closed Date,Overdue,Merged,Linked,Answered,"
                        + "Agent Assigned,Team Assigned,Thread Count,Reopen Count,Attachment Count,Task Count\n"
                        + "400777,2025-11-11 10:00:00,Where,Reader,reader@example.org,Emergency,Support,,Web,Open,,,,,0,0,0,0,"
                        + "Dana Han,,1,0,0,0\n");

        assertThat(dry.found().tickets()).isEqualTo(1);
        assertThat(imports.remarks(dry.id(), 10))
                .containsExactly(new ImportRemark(ImportRemark.Kind.ASSIGNEE, "Dana Han", 1));
        imports.begin(dry.id());
        job();
        assertThat(imported("osticket", "400777").row().priority()).isEqualTo(Priority.URGENT);
    }

    @Test
    void aPhraseThatIsWrittenAsTagsIsKeptNowhere() throws IOException {
        var dry = read(
                Origin.PLAIN,
                "ticket_id,subject,opened_at,tags\n"
                        + "st1,One,2025-11-11 10:00,\"zoo,zoo,zoo,zoo,zoo,zoo,zoo,zoo,zoo,zoo,zoo,wrong\"\n");

        assertThat(imports.refusedRows(dry.id(), 10)).containsExactly(new RefusedRow(2, "transfer.row.secret"));
        assertThat(imports.remarks(dry.id(), 10)).isEmpty();
    }

    @Test
    void aSecretIsRefusedByItsLineAndKeptNowhere(CapturedOutput output) throws IOException {
        var secret = "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong";
        var row = "S,Help,2025-11-11 10:00,open,,requester,,2025-11-11 10:00,";

        var dry = read(
                Origin.PLAIN, HEADER + row + "fine\n" + row + "my phrase: " + secret + "\n" + ONE.replace("1,", "T,"));

        assertThat(imports.refusedRows(dry.id(), 10))
                .containsExactly(new RefusedRow(2, "transfer.row.other-row"), new RefusedRow(3, "transfer.row.secret"));
        assertThat(sql.sql("select count(*) from transfer.staged_message m where m::text ilike '%zoo%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(output.getAll()).doesNotContain("zoo zoo");
        imports.discard(dry.id());
    }

    @Test
    void aFileThatCannotBeReadToItsEndLeavesNothing() throws IOException {
        var dry = read(Origin.PLAIN, HEADER + ONE.replace("1,", "U,") + "V,\"cut\n" + TWO);

        assertThat(dry.state()).isEqualTo(ImportState.REFUSED);
        assertThat(dry.problem()).isEqualTo(new ImportRun.Problem("transfer.file.quotes", 4, ""));
        assertThat(count("transfer.staged_ticket")).isZero();
        assertThat(imports.begin(dry.id())).isFalse();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() {
        var broken = new InputStream() {
            private final InputStream first = new ByteArrayInputStream((HEADER + ONE).getBytes(StandardCharsets.UTF_8));

            @Override
            public int read() throws IOException {
                var next = first.read();
                if (next < 0) {
                    throw new IOException("gone");
                }
                return next;
            }
        };

        var dry = imports.read(Origin.PLAIN, FileZone.UTC, broken);

        assertThat(dry.problem()).isEqualTo(new ImportRun.Problem("transfer.file.broke-off", 0, ""));
        assertThat(count("transfer.staged_ticket")).isZero();
    }

    @Test
    void emptyFilesAreRefused() throws IOException {
        assertThat(read(Origin.PLAIN, "").problem()).isEqualTo(new ImportRun.Problem("transfer.file.empty", 0, ""));
        assertThat(read(Origin.PLAIN, "\n \n").problem())
                .isEqualTo(new ImportRun.Problem("transfer.file.empty", 0, ""));
        assertThat(read(Origin.PLAIN, HEADER).problem())
                .isEqualTo(new ImportRun.Problem("transfer.file.no-rows", 0, ""));
    }

    @Test
    void aGigabyteIsRefusedAfterAHundredMegabytesWithBoundedMemory() {
        var endless = new Repeating(HEADER, 1L << 30);

        var dry = imports.read(Origin.PLAIN, FileZone.UTC, endless);

        assertThat(dry.state()).isEqualTo(ImportState.REFUSED);
        assertThat(dry.problem()).isEqualTo(new ImportRun.Problem("transfer.file.too-large", 0, ""));
        assertThat(endless.sent).isLessThan(110L << 20);
        assertThat(count("transfer.staged_ticket")).isZero();
    }

    @Test
    void whatNobodyDecidesOnIsForgottenAfterADay() throws IOException {
        var dry = read(Origin.PLAIN, HEADER + ONE.replace("1,", "W,"));
        clock.advance(Duration.ofHours(25));

        housekeeping.forEach(feature -> SystemActor.run("test", () -> feature.forgetOld(clock.instant())));

        assertThat(count("transfer.staged_message")).isZero();
        assertThat(imports.find(dry.id()).orElseThrow().state()).isEqualTo(ImportState.DISCARDED);
    }

    @Test
    @WithAccount(value = Role.SUPPORT, email = "support@desk.example")
    void supportMayNotImport() {
        assertThatThrownBy(() -> read(Origin.PLAIN, HEADER + ONE)).isInstanceOf(AuthorizationDeniedException.class);
        assertThatThrownBy(() -> imports.begin(new ImportId(UUID.randomUUID())))
                .isInstanceOf(AuthorizationDeniedException.class);
    }

    private ImportRun read(Origin origin, String file) throws IOException {
        return imports.read(origin, FileZone.UTC, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private void job() {
        var task = jobs.stream()
                .filter(job -> job.name().equals("import"))
                .findFirst()
                .orElseThrow();
        SystemActor.run("import", () -> task.run(clock.instant()));
    }

    private Ticket imported(String origin, String externalId) {
        var id = sql.sql("select ticket_id from transfer.imported_ticket where origin::text = ? and external_id = ?")
                .params(origin, externalId)
                .query(UUID.class)
                .single();
        return tickets.find(new TicketId(id)).orElseThrow();
    }

    private int count(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** A file of rows that are too short, which is made while it is read. */
    private static final class Repeating extends InputStream {

        private final long size;
        private byte[] piece;
        private int at;
        private int number;
        private long sent;

        Repeating(String header, long size) {
            this.piece = header.getBytes(StandardCharsets.UTF_8);
            this.size = size;
        }

        @Override
        public int read() {
            if (sent >= size) {
                return -1;
            }
            if (at == piece.length) {
                piece = "%08d,%s\n".formatted(number++, "기한".repeat(200)).getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            sent++;
            return piece[at++] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            var many = Math.min(length, 8192);
            for (var i = 0; i < many; i++) {
                var next = read();
                if (next < 0) {
                    return i == 0 ? -1 : i;
                }
                buffer[offset + i] = (byte) next;
            }
            return many;
        }
    }
}
