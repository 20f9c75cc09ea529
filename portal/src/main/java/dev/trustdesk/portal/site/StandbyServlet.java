package dev.trustdesk.portal.site;

import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.util.HtmlUtils;

/** What cannot be done without a database: said plainly, and with whatever somebody has just written. */
final class StandbyServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String RETRY_SECONDS = "30";

    private final transient Texts texts;
    private final transient Function<Language, String> pinned;

    /** @param pinned the warnings of every page as they stood last, as trusted HTML */
    StandbyServlet(Texts texts, Function<Language, String> pinned) {
        this.texts = texts;
        this.pinned = pinned;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var t = texts.in(language(request));
        response.setHeader("Retry-After", RETRY_SECONDS);
        Computed.send(
                response,
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                Page.HTML,
                page(t, pinned.apply(t.language()), written(request)));
    }

    // The portal's addresses are the same in every language.
    private static Language language(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/portal")
                ? Negotiation.language(request.getHeader("Accept-Language"))
                : Computed.language(request);
    }

    /** The text of a form of ours that was sent just now. A secret does not come back. */
    private static Optional<String> written(HttpServletRequest request) throws IOException {
        return request.getMethod().equals("POST")
                ? FormReader.ownField(request, "text")
                        .filter(text ->
                                !text.isBlank() && !SecretGuard.check(text).isSecret())
                : Optional.empty();
    }

    private static String page(Wording t, String pinned, Optional<String> written) {
        var kept = written.map(text -> """
                <h2>%s</h2>
                <textarea rows="12" readonly>%s</textarea>
                """.formatted(t.get("site.standby.kept"), HtmlUtils.htmlEscape(text)))
                .orElse("");
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <title>%s · Trustdesk</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="robots" content="noindex">
                <link rel="stylesheet" href="/assets/site.css">
                </head>
                <body>
                %s
                <main class="wrap form-page">
                <h1>%s</h1>
                <p class="lead">%s</p>
                %s<ul class="quick">
                <li><a href="%s/">%s</a></li>
                <li><a href="%s/security/incident-guide">%s</a></li>
                </ul>
                </main>
                </body>
                </html>
                """.formatted(
                        t.language().tag(),
                        t.get("site.standby.title"),
                        pinned,
                        t.get("site.standby.title"),
                        t.get("site.standby.sentence"),
                        kept,
                        t.language().sitePrefix(),
                        t.get("site.standby.home"),
                        t.language().sitePrefix(),
                        t.get("site.security.incident-guide"));
    }
}
