package dev.trustdesk.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.attachments.Attachment;
import dev.trustdesk.portal.attachments.Attachments;
import dev.trustdesk.portal.attachments.TestFiles;
import dev.trustdesk.portal.attachments.Upload;
import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.help.PublicMessage;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.support.HistoryEntry;
import dev.trustdesk.portal.support.TicketHistory;
import dev.trustdesk.portal.support.TicketMessage;
import dev.trustdesk.portal.support.TicketResult;
import dev.trustdesk.portal.testing.PostgresTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authorization.AuthorizationDeniedException;

/** Files that staff send along with what they write. */
@PostgresTest
class SentFilesTest {

    private static final String SECRET_NAME =
            "legal winner thank year wave sausage worth useful legal winner thank yellow.png";

    private final Writing writing;
    private final ChosenFiles chosen;
    private final Drafts drafts;
    private final Attachments attachments;
    private final TicketHistory history;
    private final Desk desk;
    private final JdbcTemplate sql;
    private AccountId minji;
    private String token;
    private TicketId id;

    SentFilesTest(
            @Autowired Writing writing,
            @Autowired ChosenFiles chosen,
            @Autowired Drafts drafts,
            @Autowired Attachments attachments,
            @Autowired TicketHistory history,
            @Autowired ApplicationContext context,
            @Autowired javax.sql.DataSource dataSource) {
        this.writing = writing;
        this.chosen = chosen;
        this.drafts = drafts;
        this.attachments = attachments;
        this.history = history;
        this.desk = new Desk(context);
        this.sql = new JdbcTemplate(dataSource);
    }

    @BeforeEach
    void aTicket() {
        minji = desk.staff("Minji");
        token = desk.ask(Desk.draft());
        id = desk.ticketOf(token);
    }

    @Test
    void aNotesFilesStandAtTheNoteAndTheRequesterReachesNoneOfThem() {
        assertThat(note("Look", png("inside.png"), pdf("inside.pdf"))).isTrue();

        var kept = filesOfLast();
        assertThat(kept).extracting(Attachment::name).containsExactly("inside.png", "inside.pdf");
        assertThat(shownToRequester()).isEmpty();
        assertThat(desk.requests().file(token, kept.getFirst().id())).isEmpty();
    }

    @Test
    void aReplysFilesAreReadByTheRequester() {
        assertThat(sent(reply("Look", png("here.png")))).isTrue();

        var kept = filesOfLast();
        assertThat(shownToRequester())
                .isEqualTo(kept)
                .extracting(Attachment::name)
                .containsExactly("here.png");
        assertThat(desk.requests().file(token, kept.getFirst().id())).contains(kept.getFirst());
    }

    @Test
    void oneFileThatLiesKeepsTheWholeMessageOutAndTheDraftIn() {
        desk.as(minji, () -> drafts.keep(id, 0, DraftKind.REPLY, "Look", null));
        var before = desk.look(minji, id);
        var audited = count("platform.audit_event");

        var refused = new SendResult.FileRefused("fake.png", "attachments.problem.lies");
        assertThat(reply("Look", pdf("fine.pdf"), lying())).isEqualTo(refused);
        assertThat(desk.as(minji, () -> writing.note(id, version(), "Look", List.of(pdf("fine.pdf"), lying()))))
                .isEqualTo(refused);

        assertThat(desk.look(minji, id)).isEqualTo(before);
        assertThat(count("attachments.attachment where ticket_id = '" + id + "'"))
                .isZero();
        assertThat(count("platform.audit_event")).isEqualTo(audited);
        assertThat(desk.as(minji, () -> drafts.mine(id))).isPresent();
    }

    @Test
    void aStaleReplyKeepsNothingAndTheSameFilesGoWithItLater() throws IOException {
        var file = ((ChooseResult.Taken) desk.as(minji, () -> take("here.png", TestFiles.png()))).file();
        desk.reply(desk.staff("Joon"), id, "I was faster", new AfterReply.StayOpen());

        var late = desk.as(
                minji,
                () -> writing.reply(
                        id, 0, "Look", new AfterReply.StayOpen(), Optional.empty(), List.of(file.upload())));
        assertThat(late)
                .isInstanceOfSatisfying(
                        SendResult.Answered.class,
                        told -> assertThat(told.result()).isInstanceOf(TicketResult.Stale.class));
        assertThat(shownToRequester()).isEmpty();

        assertThat(sent(reply("Look", file.upload()))).isTrue();
        assertThat(shownToRequester()).hasSize(1);
        file.close();
    }

    @Test
    void aTicketTakesTwentyFiveFilesWhoeverAddsThem() {
        var five = Collections.nCopies(5, pdf("a.pdf")).toArray(Upload[]::new);
        for (var i = 0; i < 5; i++) {
            assertThat(note("Five", five)).isTrue();
        }
        assertThat(reply("One more", pdf("b.pdf")))
                .isEqualTo(new SendResult.FileRefused("b.pdf", "attachments.problem.ticket_full"));
    }

    @Test
    void aSecretInAFilesNameIsRefusedWhenItIsChosenAndWhenItIsSent() {
        assertThat(desk.as(minji, () -> take(SECRET_NAME, TestFiles.png())))
                .isEqualTo(new ChooseResult.Refused("", "desk.files.secret"));

        var refused = new SendResult.Answered(new TicketResult.Refused("desk.files.secret"));
        assertThat(reply("Look", png(SECRET_NAME))).isEqualTo(refused);
        assertThat(desk.as(minji, () -> writing.note(id, version(), "Look", List.of(png(SECRET_NAME)))))
                .isEqualTo(refused);
        assertThat(desk.look(minji, id).messages()).hasSize(2);
    }

    @Test
    void whatIsNoImageAndNoPdfIsRefusedAsSoonAsItIsChosen() {
        assertThat(desk.as(minji, () -> take("fake.png", TestFiles.jpeg())))
                .isEqualTo(new ChooseResult.Refused("fake.png", "attachments.problem.lies"));
        assertThat(desk.as(minji, () -> take("large.pdf", new byte[Attachments.MOST_BYTES + 1])))
                .isEqualTo(new ChooseResult.Refused("large.pdf", "attachments.problem.too_big"));
    }

    @Test
    void onlyStaffGiveFilesIn() {
        assertThatThrownBy(() -> desk.as(minji, "MEMBER", () -> take("a.png", TestFiles.png())))
                .isInstanceOf(AuthorizationDeniedException.class);
    }

    @Test
    void theHistorySaysWhoAddedAFile() {
        note("Look", png("inside.png"));

        assertThat(desk.as(minji, () -> history.of(id)))
                .filteredOn(HistoryEntry.Done.class::isInstance)
                .map(entry -> (HistoryEntry.Done) entry)
                .anySatisfy(entry -> {
                    assertThat(entry.deed().action()).isEqualTo("attachment.added");
                    assertThat(entry.deed().actor()).isEqualTo(minji.toString());
                });
    }

    private boolean note(String text, Upload... files) {
        return sent(desk.as(minji, () -> writing.note(id, version(), text, List.of(files))));
    }

    private SendResult reply(String text, Upload... files) {
        return desk.as(
                minji,
                () -> writing.reply(id, version(), text, new AfterReply.StayOpen(), Optional.empty(), List.of(files)));
    }

    private static boolean sent(SendResult result) {
        return result instanceof SendResult.Answered(TicketResult.Done _);
    }

    private ChooseResult take(String name, byte[] content) {
        try {
            return chosen.take(name, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private long version() {
        return desk.look(minji, id).version();
    }

    private List<Attachment> filesOfLast() {
        return attachments.of(desk.look(minji, id).messages().stream()
                .map(TicketMessage::id)
                .skip(2)
                .toList());
    }

    private List<Attachment> shownToRequester() {
        return desk.requests().open(token).orElseThrow().messages().stream()
                .map(PublicMessage::files)
                .flatMap(List::stream)
                .toList();
    }

    private static Upload lying() {
        return TestFiles.upload("fake.png", TestFiles.jpeg());
    }

    private static Upload png(String name) {
        return TestFiles.upload(name, TestFiles.png());
    }

    private static Upload pdf(String name) {
        return TestFiles.upload(name, TestFiles.pdf());
    }

    private int count(String from) {
        return sql.queryForObject("select count(*) from " + from, Integer.class);
    }
}
