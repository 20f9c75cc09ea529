package dev.trustdesk.portal.identity.ui;

import dev.trustdesk.portal.identity.IdentityPaths;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The answer to too many attempts: how long to wait, as a plain page, because a view cannot answer a form with a status. */
@Component
class TooOftenPage {
    private static final String PAGE = """
            <!doctype html>
            <html lang="%1$s">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>%2$s</title>
            <link rel="stylesheet" href="/assets/tokens.css">
            <link rel="stylesheet" href="/assets/portal.css">
            <main class="td-plain">
            <h1>%2$s</h1>
            <p>%3$s</p>
            <p><a href="%4$s">%5$s</a></p>
            </main>
            """;

    private final Texts texts;

    TooOftenPage(Texts texts) {
        this.texts = texts;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Duration retryAfter) throws IOException {
        var wording = texts.in(Language.of(request.getLocale()));
        var minutes = retryAfter.plusSeconds(59).toMinutes();
        var page = PAGE.formatted(
                wording.language().tag(),
                HtmlUtils.htmlEscape(wording.get("identity.too-often.title")),
                HtmlUtils.htmlEscape(wording.get("identity.too-often.explanation", minutes)),
                IdentityPaths.SIGN_IN,
                HtmlUtils.htmlEscape(wording.get("identity.too-often.back")));
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader("Retry-After", String.valueOf(retryAfter.toSeconds()));
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(page);
    }
}
