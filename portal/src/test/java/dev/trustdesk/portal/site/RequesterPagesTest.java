package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.attachments.Attachments;
import dev.trustdesk.portal.attachments.TestFiles;
import dev.trustdesk.portal.help.Desk;
import dev.trustdesk.portal.support.AfterReply;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.WebTest;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The requester's pages over real HTTP, without script. */
@WebTest
class RequesterPagesTest {

    private static final String BOUNDARY = "----desk";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern KEY = Pattern.compile("name=\"formKey\" value=\"([\\w-]{43})\"");
    private static final Pattern FILE = Pattern.compile("href=\"(/help/t/[\\w-]{43}/file/[0-9a-f-]{36})\"");
    private static final Pattern CODE = Pattern.compile("<code translate=\"no\">([^<]+)</code>");

    @LocalServerPort
    private int port;

    @Autowired
    private LivePages live;

    @Autowired
    private PackOnDemand pack;

    @Autowired
    private ApplicationContext context;

    private final HttpClient client = HttpClient.newHttpClient();
    private Desk desk;
    private String page;

    @BeforeEach
    void aTicket() throws Exception {
        pack.importNow();
        live.refresh(true);
        desk = new Desk(context);
        page = "/help/t/" + desk.ask(Desk.draft());
    }

    @Test
    void aFileIsSentWithTheFormAndServedOnlyToBeSaved() throws Exception {
        var answer = upload("See the picture", "screen \"1\" 한글.png", TestFiles.png());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "location")).as("where it stands now").isEqualTo(page + "#last");
        assertThat(text(get(page))).containsOnlyOnce("id=\"last\" tabindex=\"-1\"");

        var link = found(FILE, text(get(page)));
        var file = get(link);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "content-type")).isEqualTo("image/png");
        assertThat(header(file, "content-disposition"))
                .startsWith("attachment; ")
                .contains("%ED%95%9C%EA%B8%80.png");
        assertThat(file.headers().allValues("content-security-policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(header(file, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(file, "cache-control")).isEqualTo("no-store");
        assertThat(header(file, "cross-origin-resource-policy")).isEqualTo("same-origin");
        assertThat(file.headers().firstValue("set-cookie")).isEmpty();
        assertThat(get(link.replace("/t/", "/t/A")).statusCode()).isEqualTo(404);
    }

    @Test
    void aFileThatLiesIsRefusedInASentenceAndTheTextIsKept() throws Exception {
        var answer = upload("My text stays", "photo.png", TestFiles.jpeg());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer))
                .contains(
                        "“photo.png” is named as one kind of file and holds another", "My text stays", "chosen again");
        page = "/ko" + page;
        assertThat(text(upload("제 글은 남습니다", "photo.png", TestFiles.jpeg()))).contains("“photo.png”", "제 글은 남습니다", "파일");
        assertThat(text(get(page))).doesNotContain("My text stays", "제 글은");
    }

    @Test
    void whatWasNotSentIsSaidFirstAndNothingIsCalledReceived() throws Exception {
        assertThat(text(get(page))).contains("We have received your request").doesNotContain("id=\"problems\"");
        var refused = text(upload("My text stays", "photo.png", TestFiles.jpeg()));
        assertThat(refused).contains("Nothing was sent").doesNotContain("We have received your request");
        assertThat(refused.indexOf("id=\"problems\"")).isPositive().isLessThan(refused.indexOf("<h1>"));

        var secret = post(page, "formKey=x&text=" + "zoo+".repeat(11) + "wrong");
        assertThat(text(secret)).contains("secret key").doesNotContain("We have received your request");

        assertThat(text(upload(" ", "screen.png", TestFiles.png())))
                .contains("what your file shows", "Files have to be chosen again")
                .doesNotContain("Your text is kept");
    }

    @Test
    void whoeverSendsTooMuchReadsWhy() throws Exception {
        var large = Arrays.copyOf(TestFiles.pdf(), Attachments.MOST_BYTES + 1);
        var tooBig = upload("Large", "large.pdf", large);
        assertThat(tooBig.statusCode()).isEqualTo(422);
        assertThat(text(tooBig)).contains("“large.pdf” is larger than 10 MB");

        var flood = upload("Flood", "flood.pdf", Arrays.copyOf(TestFiles.pdf(), 54 * 1024 * 1024));
        assertThat(flood.statusCode()).isEqualTo(413);
        assertThat(text(flood)).contains("more than we can take in at once");
    }

    @Test
    void nobodysFileIsTakenInForALinkThatLeadsNowhere() throws Exception {
        page = "/help/t/" + "A".repeat(43);
        assertThat(upload("x", "a.png", TestFiles.png()).statusCode()).isEqualTo(404);
    }

    @Test
    void aRequesterClosesRatesAndChangesTheRating() throws Exception {
        var closed = post(page + "/close", "formKey=" + formKey());
        assertThat(header(closed, "location")).as("where it can be rated").isEqualTo(page + "#rate");
        assertThat(text(get(page))).contains("This request is resolved").doesNotContain("Saved:");

        assertThat(text(get(page + "?rate=bad")))
                .contains("value=\"bad\" required checked")
                .doesNotContain("Saved:");
        assertThat(text(get(page))).as("looking saved nothing").doesNotContain("checked");

        assertThat(post(page + "/rate", "score=good").statusCode()).isEqualTo(303);
        assertThat(text(get(page))).contains("Saved: Yes, it helped");
        post(page + "/rate", "score=partly");
        assertThat(text(get("/ko" + page))).contains("저장됨: 일부만 도움이 되었습니다");
    }

    @Test
    void wordsBesideARatingAreEscapedAndWhatIsRefusedCanBeMended() throws Exception {
        post(page + "/close", "formKey=" + formKey());

        var unchosen = post(page + "/rate", "words=It+took+%3Cb%3Elong%3C%2Fb%3E");
        assertThat(unchosen.statusCode()).isEqualTo(422);
        assertThat(text(unchosen)).contains("Choose one of the answers", "It took &lt;b&gt;long&lt;/b&gt;</textarea>");
        var secret = post(
                page + "/rate",
                "score=bad&words=legal+winner+thank+year+wave+sausage+worth+useful+legal+winner+thank+yellow");
        assertThat(secret.statusCode()).isEqualTo(422);
        assertThat(text(secret)).contains("value=\"bad\" required checked").doesNotContain("sausage");
        assertThat(text(get(page))).doesNotContain("Saved:");

        assertThat(post(page + "/rate", "score=bad&words=It+took+%3Cb%3Elong%3C%2Fb%3E")
                        .statusCode())
                .isEqualTo(303);
        assertThat(text(get(page))).contains("Saved: ", "It took &lt;b&gt;long&lt;/b&gt;</textarea>");
    }

    @Test
    void aLinkAloneChangesNothing() throws Exception {
        for (var deed : new String[] {"/close", "/rate", "/mail"}) {
            assertThat(get(page + deed).statusCode()).isIn(303, 404, 405);
        }
        assertThat(text(get(page))).doesNotContain("This request is resolved");
    }

    @Test
    void everythingIsSavedAsAFileThatNobodyKeeps() throws Exception {
        assertThat(text(get(page))).contains("href=\"" + page + "/record\"");
        var file = get("/ko" + page + "/record");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "content-type")).isEqualTo("application/json");
        assertThat(header(file, "content-disposition")).startsWith("attachment; filename=\"trustdesk-1");
        assertThat(header(file, "cache-control")).isEqualTo("no-store");
        assertThat(header(file, "x-robots-tag")).isEqualTo("noindex");
        assertThat(text(file)).contains("\"format\" : \"trustdesk-ticket\"", "not visible");
        assertThat(get("/help/t/" + "A".repeat(43) + "/record").statusCode()).isEqualTo(404);
    }

    @Test
    void aRequestIsDeletedByAButtonAndItsAddressesSaySo() throws Exception {
        var asked = get(page + "/delete");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(text(asked)).contains("What is deleted", "What stays", "Delete for good");
        assertThat(get(page).statusCode()).as("looking deleted nothing").isEqualTo(200);
        upload("See the picture", "screen.png", TestFiles.png());
        var file = found(FILE, text(get(page)));

        assertThat(post(page + "/delete", "").statusCode()).isEqualTo(303);

        for (var path : new String[] {page, page + "/delete", page + "/record", file}) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(410);
            assertThat(text(answer)).contains("This request was deleted").doesNotContain("not visible");
            assertThat(header(answer, "cache-control")).isEqualTo("no-store");
        }
        assertThat(text(get("/ko" + page))).contains("삭제된 문의입니다");
        var late = post(page, "formKey=x&text=One+more+thing");
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(text(late)).contains("What you have just written was not kept");
        assertThat(post(page + "/close", "formKey=x").statusCode()).isEqualTo(410);
    }

    @Test
    void aCodeIsCheckedByEverybodyAndShowsNoContent() throws Exception {
        desk.reply(
                desk.staff("Minji"), desk.ticketOf(page.substring(8)), "A private answer", new AfterReply.StayOpen());
        var codes = CODE.matcher(text(get(page)))
                .results()
                .map(match -> match.group(1))
                .toList();

        var ours = post("/help/verify", "code=" + codes.getLast());
        assertThat(text(ours))
                .contains("Yes, a message with this code is from us", "Minji", "2026-11-22 12:00 UTC")
                .doesNotContain("A private answer", "not visible", codes.getLast());
        assertThat(text(post("/ko/help/verify", "code=2222-2222-2222"))).contains("이 코드로 저희가 보낸 메시지는 없습니다");
        assertThat(post("/help/verify", "code=nonsense").statusCode()).isEqualTo(422);
        var secret = post(
                "/help/verify", "code=legal+winner+thank+year+wave+sausage+worth+useful+legal+winner+thank+yellow");
        assertThat(secret.statusCode()).isEqualTo(422);
        assertThat(text(secret)).doesNotContain("sausage");
    }

    @Test
    void knownAndUnknownAddressesReadTheSame() throws Exception {
        var known = post("/help/lost", "mail=asker%40example.org");
        var unknown = post("/help/lost", "mail=nobody%40example.org");
        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(text(known)).isEqualTo(text(unknown)).contains("If we know this address");
        assertThat(post("/help/lost", "mail=nothing").statusCode()).isEqualTo(422);
    }

    @Test
    void noneOfThesePagesSetsACookieOrIsKept() throws Exception {
        for (var path : new String[] {
            "/help/verify", "/ko/help/lost", "/help/mail/unknown", page, page + "/delete", page + "/record"
        }) {
            var answer = get(path);
            assertThat(answer.headers().firstValue("set-cookie")).as(path).isEmpty();
            assertThat(header(answer, "cache-control")).as(path).isEqualTo("no-store");
            assertThat(header(answer, "content-security-policy")).isEqualTo(SiteHeaders.CONTENT_SECURITY_POLICY);
        }
    }

    private HttpResponse<byte[]> upload(String text, String name, byte[] content) throws Exception {
        var body = new ByteArrayOutputStream();
        field(body, "formKey", page.contains("AAAA") ? "" : formKey());
        field(body, "text", text);
        write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                        + name.replace("\"", "%22") + "\"\r\nContent-Type: image/png\r\n\r\n");
        body.write(content);
        write(body, "\r\n--" + BOUNDARY + "--\r\n");
        return send(page, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    private static void field(ByteArrayOutputStream body, String name, String value) {
        write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private String formKey() throws Exception {
        return found(KEY, text(get(page)));
    }

    private static String found(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        assertThat(match.find()).isTrue();
        return match.group(1);
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> post(String path, String form) throws Exception {
        return send(path, FORM, form.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> send(String path, String type, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
