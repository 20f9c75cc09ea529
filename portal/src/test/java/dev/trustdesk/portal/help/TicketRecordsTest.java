package dev.trustdesk.portal.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.attachments.TestFiles;
import dev.trustdesk.portal.desk.DraftKind;
import dev.trustdesk.portal.desk.Drafts;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.Merging;
import dev.trustdesk.portal.support.Tags;
import dev.trustdesk.portal.support.Tickets;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file in which a requester takes everything home that is theirs (docs/ticket-record.md). */
@PostgresTest
class TicketRecordsTest {

    private final TicketRecords records;
    private final JsonMapper json;
    private final ApplicationContext context;
    private final Desk desk;
    private final AdjustableClock clock;
    private AccountId minji;

    TicketRecordsTest(
            @Autowired TicketRecords records,
            @Autowired JsonMapper json,
            @Autowired ApplicationContext context,
            @Autowired AdjustableClock clock) {
        this.records = records;
        this.json = json;
        this.context = context;
        this.desk = new Desk(context);
        this.clock = clock;
    }

    @BeforeEach
    void staff() {
        minji = desk.staff("Minji");
    }

    @Test
    void theFileHoldsWhatIsTheRequestersInTheDocumentedShape() throws Exception {
        var asked = clock.instant();
        var token = desk.ask(Desk.draft("잔액이 보이지 않습니다", "지난주에 옮겼습니다."));
        var id = desk.ticketOf(token);
        desk.requests()
                .followUp(
                        token,
                        new FollowUpDraft(
                                desk.requests().newFormKey(),
                                "A picture",
                                false,
                                List.of(TestFiles.upload("statement.pdf", TestFiles.pdf()))),
                        Desk.NETWORK);
        clock.advance(Duration.ofHours(2));
        desk.reply(minji, id, "Please add the token.", new AfterReply.Resolve());
        context.getBean(TicketDeeds.class).rate(token, Score.PARTLY, "It took long");

        var file = records.byLink(token).orElseThrow();
        var root = json.readTree(file.content());

        assertThat(file.name())
                .isEqualTo("trustdesk-" + root.at("/ticket/number").asLong() + ".json");
        assertThat(root.propertyNames())
                .containsExactlyInAnyOrder(
                        "format",
                        "version",
                        "writtenAt",
                        "ticket",
                        "states",
                        "clocks",
                        "messages",
                        "ratings",
                        "mailConsent",
                        "mails",
                        "privateLinks");
        assertThat(text(root, "/format")).isEqualTo("trustdesk-ticket");
        assertThat(root.at("/version").asInt()).isEqualTo(1);
        assertThat(text(root, "/writtenAt")).isEqualTo(clock.instant().toString());
        assertThat(text(root, "/ticket/subject")).isEqualTo("잔액이 보이지 않습니다");
        assertThat(text(root, "/ticket/mail")).isEqualTo("asker@example.org");
        assertThat(text(root, "/ticket/checkWord"))
                .isEqualTo(desk.requests().open(token).orElseThrow().checkWord());
        assertThat(text(root, "/ticket/outcome")).isEqualTo("ANSWERED");
        assertThat(root.at("/states").valueStream().map(state -> text(state, "/state")))
                .containsExactly("OPEN", "RESOLVED");
        assertThat(text(root, "/states/1/since")).isEqualTo(clock.instant().toString());
        assertThat(text(root, "/clocks/0/clock")).isEqualTo("FIRST_RESPONSE");
        assertThat(text(root, "/clocks/0/state")).isEqualTo("MET");
        assertThat(text(root, "/clocks/0/dueAt"))
                .isEqualTo(asked.plus(Duration.ofHours(48)).toString());
        assertThat(root.at("/messages").valueStream().map(message -> text(message, "/from")))
                .containsExactly("you", "automatic", "you", "staff");
        assertThat(text(root, "/messages/3/name")).isEqualTo("Minji");
        assertThat(text(root, "/messages/2/files/0/name")).isEqualTo("statement.pdf");
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(TestFiles.pdf()));
        assertThat(text(root, "/messages/2/files/0/sha256")).isEqualTo(hash);
        assertThat(text(root, "/ratings/0/score")).isEqualTo("PARTLY");
        assertThat(text(root, "/ratings/0/words")).isEqualTo("It took long");
        assertThat(text(root, "/mailConsent/state")).isEqualTo("UNCONFIRMED");
        assertThat(root.at("/privateLinks").size()).isEqualTo(1);
    }

    @Test
    void nothingOfStaffOrOfOthersIsInIt() {
        var token = desk.ask(Desk.draft());
        var id = desk.ticketOf(token);
        var other = desk.ticketOf(desk.ask(Desk.draft("Somebody elses secret plan", "Somebody elses words")));
        desk.as(minji, () -> context.getBean(Tickets.class).note(id, 0, "An internal remark"));
        desk.as(minji, () -> context.getBean(Tags.class).change(id, Set.of("difficult"), Set.of()));
        desk.as(minji, () -> context.getBean(Drafts.class).keep(id, 0, DraftKind.REPLY, "A half sentence", null));
        desk.as(
                minji,
                () -> context.getBean(Merging.class)
                        .merge(id, desk.look(minji, id).version(), other));

        var written = written(token);

        assertThat(written)
                .contains("\"answeredWithOthers\" : true")
                .doesNotContain(
                        "internal remark",
                        "difficult",
                        "half sentence",
                        "Somebody elses",
                        minji.toString(),
                        id.toString(),
                        other.toString(),
                        Long.toString(desk.look(minji, other).row().number()),
                        token);
    }

    @Test
    void aLinkThatLeadsNowhereSavesNothing() {
        assertThat(records.byLink("A".repeat(43))).isEmpty();
        var token = desk.ask(Desk.draft());
        context.getBean(TicketDeeds.class).delete(token);
        assertThat(records.byLink(token)).isEmpty();
    }

    @Test
    @WithAccount(Role.MEMBER)
    void aMemberSavesOnlyWhatIsInTheirAccount() {
        var token = desk.ask(Desk.draft());
        var id = desk.ticketOf(token);
        assertThat(records.mine(id)).isEmpty();
        context.getBean(MemberTickets.class).add(token);
        assertThat(records.mine(id).map(RecordFile::name)).isPresent();
        assertThat(records.mine(new TicketId(java.util.UUID.randomUUID()))).isEmpty();
    }

    private String written(String token) {
        return new String(records.byLink(token).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    private static String text(JsonNode node, String path) {
        return node.at(path).asString();
    }
}
