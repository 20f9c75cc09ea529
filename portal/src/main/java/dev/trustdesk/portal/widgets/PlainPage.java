package dev.trustdesk.portal.widgets;

import dev.trustdesk.portal.platform.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.HtmlUtils;

/**
 * A page without a view, for an answer that no view can give: with a status of its own, or without a session.
 *
 * @param address where the one link leads
 */
public record PlainPage(Language language, String title, String explanation, String address, String link) {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%1$s">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%2$s</title>
            <link rel="stylesheet" href="/assets/tokens.css">
            <link rel="stylesheet" href="/assets/portal.css">
            <main class="td-plain">
            <p class="td-brand">Trustdesk</p>
            <h1>%2$s</h1>
            <p>%3$s</p>
            <p><a href="%4$s">%5$s</a></p>
            </main>
            """;

    public void write(HttpServletResponse response, HttpStatus status) throws IOException {
        response.setStatus(status.value());
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(PAGE.formatted(
                        language.tag(),
                        HtmlUtils.htmlEscape(title),
                        HtmlUtils.htmlEscape(explanation),
                        HtmlUtils.htmlEscape(address),
                        HtmlUtils.htmlEscape(link)));
    }
}
