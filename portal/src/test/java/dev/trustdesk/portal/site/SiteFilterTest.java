package dev.trustdesk.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SiteFilterTest {

    private static final Snapshot SNAPSHOT = SiteSamples.snapshot();

    private final SiteFilter filter = new SiteFilter(() -> SNAPSHOT, new SiteHeaders(SiteSamples.SETTINGS));
    private final MockFilterChain chain = new MockFilterChain();

    @Test
    void aKnownPageIsAnsweredWithTagAndCompression() throws Exception {
        var request = get("/faq/ratio");
        request.addHeader("Accept-Encoding", "gzip, br");
        var response = answer(request);
        var page = SNAPSHOT.pages().get("/faq/ratio");
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsByteArray()).isEqualTo(page.body(true));
        assertThat(response.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(response.getHeader("ETag")).isEqualTo(page.tag(true));
        assertThat(response.getHeader("Vary")).isEqualTo("Accept-Encoding");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(response.getContentType()).isEqualTo("text/html;charset=utf-8");
        assertThat(response.getCookies()).isEmpty();
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void aReaderWhoHasThePageIsSentNothingAgain() throws Exception {
        var request = get("/ko/exchanges");
        request.addHeader("If-None-Match", SNAPSHOT.pages().get("/ko/exchanges").tag(false));
        var response = answer(request);
        assertThat(response.getStatus()).isEqualTo(304);
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.getHeader("ETag")).isNotNull();
    }

    @Test
    void theTagOfTheOtherFormIsNotThisForm() throws Exception {
        var request = get("/exchanges");
        request.addHeader("If-None-Match", SNAPSHOT.pages().get("/exchanges").tag(true));
        assertThat(answer(request).getStatus()).isEqualTo(200);
    }

    @Test
    void headHasTheLengthButNoBody() throws Exception {
        var response = answer(new MockHttpServletRequest("HEAD", "/faq"));
        assertThat(response.getContentLength())
                .isEqualTo(SNAPSHOT.pages().get("/faq").body(false).length);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void anAssetIsKeptForEverUnderItsFingerprintOnly() throws Exception {
        var file = SiteSamples.FILES.url("site.css");
        assertThat(answer(get("/assets/site.css", file.substring(file.indexOf('?') + 1)))
                        .getHeader("Cache-Control"))
                .contains("immutable");
        assertThat(answer(get("/assets/site.css", "v=other")).getHeader("Cache-Control"))
                .isEqualTo("no-cache");
        assertThat(answer(get("/assets/site.css")).getHeader("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void aSlashTooManyAndAnOldAddressLeadToThePage() throws Exception {
        assertRedirect(get("/faq/"), "/faq");
        assertRedirect(get("/ko/"), "/ko");
        assertRedirect(get("/help/", "x=1"), "/help?x=1");
        assertRedirect(get("/faq/old-ratio"), "/faq/ratio");
        assertRedirect(get("/ko/faq/old-ratio"), "/ko/faq/ratio");
        assertThat(answer(get("//evil.example/")).getStatus()).isEqualTo(404);
    }

    @Test
    void anUnknownPathIsAnsweredInTheReadersLanguage() throws Exception {
        var korean = get("/nothing");
        korean.addHeader("Accept-Language", "ko-KR,ko;q=0.9");
        for (var request : List.of(korean, get("/ko/nothing"), get("/ko/faq;jsessionid=1"))) {
            var response = answer(request);
            assertThat(response.getStatus()).isEqualTo(404);
            assertThat(response.getContentAsString()).contains("없는 페이지입니다");
        }
        assertThat(answer(get("/korea")).getContentAsString()).contains("There is no such page");
    }

    @Test
    void onlyFormsTakePosts() throws Exception {
        for (var method : List.of("POST", "PUT", "DELETE", "PATCH", "TRACE")) {
            var response = answer(new MockHttpServletRequest(method, "/faq"));
            assertThat(response.getStatus()).isEqualTo(405);
            assertThat(response.getHeader("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        }
        assertThat(answer(new MockHttpServletRequest("PUT", "/help")).getHeader("Allow"))
                .contains("POST");
        var options = answer(new MockHttpServletRequest("OPTIONS", "/ko/help"));
        assertThat(options.getStatus()).isEqualTo(204);
        assertThat(options.getHeader("Allow")).contains("POST");
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void whatIsComputedOrNotOursGoesOn() throws Exception {
        for (var request : List.of(
                get("/faq", "q=gas"),
                get("/ko/faq", "utm=1&q=%EA%B0%80"),
                get("/help"),
                get("/ko/help/t/token"),
                new MockHttpServletRequest("POST", "/help"),
                get("/portal/faq"),
                get("/portal"),
                new MockHttpServletRequest("POST", "/portal/sign-in"),
                get("/actuator/health"))) {
            var passed = new MockFilterChain();
            filter.doFilter(request, new MockHttpServletResponse(), passed);
            assertThat(passed.getRequest()).as(request.getRequestURI()).isNotNull();
        }
        assertThat(answer(get("/faq", "utm=1")).getStatus()).isEqualTo(200);
        assertThat(answer(get("/portals")).getStatus()).isEqualTo(404);
    }

    @Test
    void beforeTheFirstPagesAreDrawnReadersAreAskedToComeAgain() throws Exception {
        var response = new MockHttpServletResponse();
        new SiteFilter(() -> null, new SiteHeaders(SiteSamples.SETTINGS)).doFilter(get("/"), response, chain);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
    }

    private void assertRedirect(MockHttpServletRequest request, String target) throws Exception {
        var response = answer(request);
        assertThat(response.getStatus()).isEqualTo(308);
        assertThat(response.getHeader("Location")).isEqualTo(target);
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }

    private static MockHttpServletRequest get(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    private static MockHttpServletRequest get(String path, String query) {
        var request = get(path);
        request.setQueryString(query);
        return request;
    }
}
