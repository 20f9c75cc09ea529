package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.WebTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The checker over real HTTP, without script. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class CheckPagesTest {

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void everythingIsPublished(@Autowired PackOnDemand pack, @Autowired LivePages live) throws Exception {
        pack.importNow();
        live.refresh(true);
    }

    @Test
    void theFormIsAPageLikeAnyOther() throws Exception {
        var page = client.send(request("/ko/security/check").GET().build(), HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("etag")).as("from memory").isPresent();
        assertThat(page.body()).contains("이 링크나 주소가 진짜인가요?", "action=\"/ko/security/check\"");
    }

    @Test
    void whatIsOfficialIsShownWithItsRecord() throws Exception {
        var answer = check("/security/check", "https://docs.elizaos.ai/tokenomics");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("This is on the official list", "/security/official#docs", "nobody needs your seed phrase");
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    void whatIsPastedIsNeverALinkAndNeverMarkup() throws Exception {
        var pasted = "https://elizaos.ai.claim.example/\"><script>alert(1)</script>";
        var page = check("/security/check", pasted).body();
        assertThat(page)
                .contains("Not verified", "stands only at its beginning")
                .doesNotContain("<script>alert", "href=\"https://elizaos.ai.claim")
                .doesNotContainIgnoringCase("is safe");
    }

    @Test
    void whatIsPastedIsInNoLog(CapturedOutput log) throws Exception {
        check("/security/check", "https://pasted-by-a-reader.example/a");
        check("/security/check", "\u0000 pasted-by-a-reader, unreadable");
        assertThat(log.getAll()).doesNotContain("pasted-by-a-reader");
    }

    @Test
    void aKnownFakeIsNamedInTheReadersLanguage() throws Exception {
        var page = check("/ko/security/check", "hxxps://x[.]com/elizaos_cloud").body();
        assertThat(page).contains("알려진 사칭입니다", "/ko/security/fakes#").doesNotContain("href=\"https://x.com");
    }

    @Test
    void aSecretIsNotShownAgain() throws Exception {
        var phrase = "zoo ".repeat(11) + "wrong";
        var answer = check("/security/check", phrase);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("zoo zoo");
    }

    @Test
    void whatCannotBeReadIsRefusedInASentenceAndKeptToBeMended() throws Exception {
        var answer = check("/security/check", "is this \"real\"");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("we can read", "is this &#34;real&#34;");
        assertThat(check("/security/check", " ").body()).contains("Please paste a link");
        assertThat(check("/security/check", "a".repeat(3_000)).statusCode()).isEqualTo(422);
    }

    @Test
    void anotherPageCannotAskInAReadersName() throws Exception {
        var foreign = request("/security/check")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("pasted=example.com"))
                .build();
        assertThat(client.send(foreign, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(422);
    }

    private HttpResponse<String> check(String path, String pasted) throws Exception {
        var body = "pasted=" + URLEncoder.encode(pasted, StandardCharsets.UTF_8);
        return client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
