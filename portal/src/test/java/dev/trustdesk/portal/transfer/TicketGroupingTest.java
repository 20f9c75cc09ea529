package dev.trustdesk.portal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.support.ImportedTicket;
import dev.trustdesk.portal.support.MessageKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which rows make which tickets, and why others make none. */
class TicketGroupingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final AccountId DANA = new AccountId(new UUID(0, 7));
    private static final String HEADER = "ticket_id,subject,opened_at,state,author,author_name,written_at,text\n";

    private final Texts texts = new Texts();
    private final List<StagedTicket> tickets = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();

    @BeforeEach
    void nothingYet() {
        tickets.clear();
        refused.clear();
    }

    @ParameterizedTest
    @EnumSource
    void everyExampleIsReadWhole(Origin origin) throws IOException {
        try (var in = Objects.requireNonNull(Origin.class.getResourceAsStream("/transfer/" + origin.example()))) {
            read(origin, in.readAllBytes());
        }

        assertThat(refused).isEmpty();
        assertThat(tickets).hasSize(2);
        var closed = tickets.getFirst().ticket();
        assertThat(closed.resolved()).isTrue();
        assertThat(closed.contactMail()).isEqualTo("reader@example.org");
        assertThat(closed.messages().getFirst().kind()).isEqualTo(MessageKind.REQUEST);
        assertThat(closed.messages().get(1).kind()).isEqualTo(MessageKind.REPLY);
        assertThat(closed.messages().get(1).authorName()).startsWith("Dana").doesNotContain("@");
        assertThat(closed.messages()).noneMatch(message -> message.text().contains("<"));
        assertThat(tickets.getLast().ticket().resolved()).isFalse();
    }

    @Test
    void messagesKeepTheirKindTimeAndOrder() throws IOException {
        read("""
                7,Where is it,2025-11-11 10:00,resolved,staff,Dana,2025-11-11 12:00,Here.
                7,Where is it,2025-11-11 10:00,resolved,requester,Reader,2025-11-11 10:00,Where?
                7,Where is it,2025-11-11 10:00,resolved,note,,2025-11-11 11:00,Looked it up.
                """);

        assertThat(tickets)
                .containsExactly(new StagedTicket(
                        2,
                        "7",
                        new ImportedTicket(
                                "plain",
                                "Where is it",
                                Category.OTHER,
                                Language.EN,
                                true,
                                null,
                                Instant.parse("2025-11-11T10:00:00Z"),
                                ImportedTicket.Sorting.NONE,
                                List.of(
                                        said(MessageKind.REQUEST, null, "Where?", "2025-11-11T10:00:00Z"),
                                        said(MessageKind.NOTE, "Former staff", "Looked it up.", "2025-11-11T11:00:00Z"),
                                        said(MessageKind.REPLY, "Dana", "Here.", "2025-11-11T12:00:00Z"))),
                        Set.of()));
    }

    @Test
    void aTicketIsTakenWholeOrNotAtAll() throws IOException {
        read("""
                1,Whole,2025-11-11 10:00,open,requester,,2025-11-11 10:00,One
                2,Broken,2025-11-11 10:00,open,requester,,2025-11-11 10:00,One
                2,Broken,2025-11-11 10:00,open,staff,Dana,at noon,Two
                2,Broken,2025-11-11 10:00,open,staff,Dana,2025-11-11 13:00,Three
                3,Whole,2025-11-11 10:00,open,requester,,2025-11-11 10:00,One
                """);

        assertThat(tickets).extracting(StagedTicket::externalId).containsExactly("1", "3");
        assertThat(refused)
                .containsExactlyInAnyOrder(
                        new RefusedRow(3, "transfer.row.other-row"),
                        new RefusedRow(4, "transfer.row.time"),
                        new RefusedRow(5, "transfer.row.other-row"));
    }

    @Test
    void halfALastLineTakesItsTicketWithIt() throws IOException {
        read("""
                1,Whole,2025-11-11 10:00,open,requester,,2025-11-11 10:00,One
                2,Cut,2025-11-11 10:00,open,requester,,2025-11-11 10:00,One
                2,Cut,2025-11-1""");

        assertThat(tickets).extracting(StagedTicket::externalId).containsExactly("1");
        assertThat(refused)
                .containsExactlyInAnyOrder(
                        new RefusedRow(3, "transfer.row.other-row"), new RefusedRow(4, "transfer.row.columns"));
    }

    @Test
    void rowsOfATicketStandTogether() throws IOException {
        read("""
                1,One,2025-11-11 10:00,open,requester,,2025-11-11 10:00,A
                2,Two,2025-11-11 10:00,open,requester,,2025-11-11 10:00,B
                1,One,2025-11-11 10:00,open,requester,,2025-11-11 11:00,C
                """);

        assertThat(tickets).extracting(StagedTicket::externalId).containsExactly("1", "2");
        assertThat(refused).containsExactly(new RefusedRow(4, "transfer.row.apart"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",One,2025-11-11 10:00,open,requester,,2025-11-11 10:00,A | ticket-missing",
                "1,,2025-11-11 10:00,open,requester,,2025-11-11 10:00,A | subject-missing",
                "1,One,yesterday,open,requester,,2025-11-11 10:00,A | time",
                "1,One,2027-11-11 10:00,open,requester,,2025-11-11 10:00,A | future",
                "1,One,2025-11-11 10:00,escalated,requester,,2025-11-11 10:00,A | state",
                "1,One,2025-11-11 10:00,open,somebody,,2025-11-11 10:00,A | author",
                "1,One,2025-11-11 10:00,open,requester,,2025-11-11 10:00, | text-missing",
                "1,One,2025-11-11 10:00,open,requester,,2025-11-11 10:00,A,B | columns",
                "1,One,2025-11-11 10:00,open,requester,,2025-11-11 10:00,zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong | secret",
                "1,힘껏 힘껏 힘껏 힘껏 힘껏 힘껏 힘껏 힘껏 힘껏 힘껏 힘껏 힘껏,2025-11-11 10:00,open,requester,,2025-11-11 10:00,A | secret",
                "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong,One,2025-11-11 10:00,open,requester,,2025-11-11 10:00,A | secret",
                "1,One,2025-11-11 10:00,open,staff,zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong,2025-11-11 10:00,A | secret"
            })
    void everyRefusedRowSaysWhy(String row, String reason) throws IOException {
        read(row + "\n");

        assertThat(tickets).isEmpty();
        assertThat(refused).containsExactly(new RefusedRow(2, "transfer.row." + reason));
        assertThat(texts.get(Language.KO, refused.getFirst().reason())).doesNotContain("transfer.", "zoo");
    }

    @Test
    void oversizedFieldsAreRefusedByTheirRow() throws IOException {
        read("1," + "x".repeat(151) + ",2025-11-11 10:00,open,requester,,2025-11-11 10:00,A\n"
                + "2,Two,2025-11-11 10:00,open,requester,,2025-11-11 10:00," + "y ".repeat(10_001) + "z\n"
                + "3,Three,2025-11-11 10:00,open,requester,,2025-11-11 10:00,fine\n");

        assertThat(refused)
                .containsExactly(
                        new RefusedRow(2, "transfer.row.subject-long"), new RefusedRow(3, "transfer.row.text-long"));
        assertThat(tickets).hasSize(1);
    }

    @Test
    void decomposedKoreanIsComposedAndRecognised() throws IOException {
        var decomposed = Normalizer.normalize("입금이 보이지 않아요", Normalizer.Form.NFD);
        read("1," + decomposed + ",2025-11-11 10:00,open,requester,,2025-11-11 10:00," + decomposed + "\n");

        var ticket = tickets.getFirst().ticket();
        assertThat(ticket.subject()).isEqualTo("입금이 보이지 않아요");
        assertThat(ticket.messages().getFirst().text()).isEqualTo("입금이 보이지 않아요");
        assertThat(ticket.language()).isEqualTo(Language.KO);
    }

    @Test
    void aListOfTicketsWithoutConversationSaysSoInEachTicket() throws IOException {
        read(
                Origin.ZAMMAD,
                "#,Title,State,Customer,Created At\n9,Only a line,closed,Reader,2025-11-11 10:00\n"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(tickets.getFirst().ticket().messages())
                .containsExactly(said(
                        MessageKind.NOTICE,
                        null,
                        "This ticket was imported from Zammad. The file held no conversation.",
                        "2025-11-11T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number,subject,opened_at | PLAIN | column-missing | ticket_id",
                "ticket_id,subject,opened_at,text | PLAIN | column-missing | author",
                "ticket_id,subject,opened_at,Ticket ID | PLAIN | column-twice | ticket_id",
                "Ticket Number,Subject | OSTICKET | column-missing | date_created"
            })
    void aWrongHeaderNamesTheColumn(String header, Origin origin, String problem, String column) {
        var refusal = catchThrowableOfType(
                FileRefused.class, () -> read(origin, (header + "\n").getBytes(StandardCharsets.UTF_8)));

        assertThat(refusal.problem()).isEqualTo(new ImportRun.Problem("transfer.file." + problem, 1, column));
    }

    private static ImportedTicket.Message said(MessageKind kind, String name, String text, String at) {
        return new ImportedTicket.Message(kind, name, text, Instant.parse(at));
    }

    private void read(String rows) throws IOException {
        read(Origin.PLAIN, (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private void read(Origin origin, byte[] bytes) throws IOException {
        try (var file = CsvFile.open(new ByteArrayInputStream(bytes), 10_000_000)) {
            var header = Header.read(origin, file);
            var reader = new RowReader(
                    origin,
                    FileZone.UTC,
                    NOW,
                    header,
                    new SortingReader(origin, Map.of("dana@desk.example", DANA)),
                    texts);
            var grouping = new TicketGrouping(reader, tickets::add, refused::add);
            for (var row = file.next(); row.isPresent(); row = file.next()) {
                grouping.add(row.get());
            }
            grouping.end();
        }
    }
}
