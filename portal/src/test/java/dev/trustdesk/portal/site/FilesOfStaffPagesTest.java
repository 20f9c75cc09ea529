package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.attachments.TestFiles;
import dev.trustdesk.portal.attachments.Upload;
import dev.trustdesk.portal.desk.Writing;
import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.WebTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a requester reaches of the files that staff send: those at replies, and none of those at notes, on no way. */
@WebTest
class FilesOfStaffPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private LivePages live;

    @Autowired
    private PackOnDemand pack;

    @Autowired
    private Writing writing;

    @Autowired
    private javax.sql.DataSource database;

    private final HttpClient client = HttpClient.newHttpClient();
    private String token;
    private TicketId id;

    @BeforeEach
    void aNoteAndAReplyWithAFileEach() throws Exception {
        pack.importNow();
        live.refresh(true);
        var desk = new Desk(context);
        token = desk.ask(Desk.draft());
        id = desk.ticketOf(token);
        var minji = desk.staff("Minji");
        desk.as(minji, () -> writing.note(id, 0, "Look inside", List.of(png("inside.png"))));
        desk.as(
                minji,
                () -> writing.reply(
                        id, 1, "Look here", new AfterReply.StayOpen(), Optional.empty(), List.of(png("here.png"))));
    }

    @Test
    void thePrivatePageItsRecordAndTheApiNameOnlyTheReplysFile() throws Exception {
        for (var path : List.of("/help/t/" + token, "/help/t/" + token + "/record", "/api/v1/ticket")) {
            assertThat(get(path).body())
                    .as(path)
                    .contains("Look here", "here.png")
                    .doesNotContain("Look inside", "inside.png");
        }
    }

    @Test
    void thePrivateLinkLeadsToTheReplysFileAndNotToTheNotes() throws Exception {
        assertThat(get("/help/t/" + token + "/file/" + file("here.png")).statusCode())
                .isEqualTo(200);
        assertThat(get("/help/t/" + token + "/file/" + file("inside.png")).statusCode())
                .isEqualTo(404);
    }

    private static Upload png(String name) {
        return TestFiles.upload(name, TestFiles.png());
    }

    private String file(String name) {
        return new JdbcTemplate(database)
                .queryForObject(
                        "select id::text from attachments.attachment where ticket_id = ? and name = ?",
                        String.class,
                        id.value(),
                        name);
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
