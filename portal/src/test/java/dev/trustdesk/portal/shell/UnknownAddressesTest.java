package dev.trustdesk.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.testing.WebTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a real request for an address gets where no view is. */
@WebTest
class UnknownAddressesTest {

    private static final String COOKIE = "Set-Cookie";

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"/portal/no-such-page", "/portal/faq/a/b", "/portal/jobs/1", "/portal/sign-out"})
    void aVisitorIsToldThatNothingIsThereAndGetsNoSession(String path) throws Exception {
        var answer = get(path, "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue(COOKIE)).isEmpty();
        assertThat(answer.body()).contains("<html lang=\"en\">", "Nothing is here", "href=\"/portal\"");
    }

    @Test
    void itSaysSoInTheLanguageThatWasChosenLastElseInTheBrowsers() throws Exception {
        assertThat(get("/portal/no-such-page", "Accept-Language", "ko-KR").body())
                .contains("<html lang=\"ko\">", "페이지를 찾을 수 없습니다");
        assertThat(get("/portal/no-such-page", "Accept-Language", "en", "Cookie", "trustdesk-language=ko")
                        .body())
                .contains("<html lang=\"ko\">");
    }

    @Test
    void whoHasASessionKeepsTheMenuUnderTheSameStatus() throws Exception {
        var session = get("/portal/sign-in").headers().firstValue(COOKIE).orElseThrow();
        var answer = get("/portal/no-such-page", "Cookie", session.substring(0, session.indexOf(';')));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("VAADIN").doesNotContain("td-plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portal/", "/portal/faq", "/portal/faq/", "/portal/faq/x", "/portal/sign-in/link"})
    void whatIsAViewIsLeftAlone(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
