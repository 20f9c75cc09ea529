package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.DatabaseAway;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.site.model.Frame.Here;
import dev.trustdesk.portal.site.model.Frame.Section;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What a reader sees when a computed page fails: one sentence, and never what went wrong inside. */
@ControllerAdvice(
        assignableTypes = {
            SearchPages.class,
            HelpPages.class,
            TicketPages.class,
            TicketDeedPages.class,
            TicketFiles.class,
            VerifyPages.class,
            CheckPages.class,
            FakeReportPages.class,
            MailPages.class
        })
class SiteFailures {

    private static final Logger LOG = LoggerFactory.getLogger(SiteFailures.class);
    private static final String A_MINUTE = "60";

    private final Computed computed;
    private final Texts texts;

    SiteFailures(Computed computed, Texts texts) {
        this.computed = computed;
        this.texts = texts;
    }

    @ExceptionHandler(Exception.class)
    void failed(Exception cause, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (DatabaseAway.causes(cause)) {
            LOG.warn("A page of the site could not ask the database: {}", cause.getMessage());
            response.setHeader("Retry-After", A_MINUTE);
            broken(HttpServletResponse.SC_SERVICE_UNAVAILABLE, request, response);
        } else {
            // Neither address nor query: they may hold a token, or what somebody typed.
            LOG.error("A computed page of the site failed", cause);
            broken(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, request, response);
        }
    }

    private void broken(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Computed.language(request);
        var t = texts.in(language);
        var sentence = t.get("site.broken.sentence");
        var here = new Here("", t.get("site.broken.title"), sentence, Section.NONE, false);
        computed.send(response, status, language, here, "message", Map.of("sentence", sentence));
    }
}
