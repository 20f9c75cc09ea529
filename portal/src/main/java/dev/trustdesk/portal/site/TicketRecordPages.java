package dev.trustdesk.portal.site;

import dev.trustdesk.portal.help.RecordFile;
import dev.trustdesk.portal.help.TicketRecords;
import dev.trustdesk.portal.identity.ClientAddress;
import dev.trustdesk.portal.identity.RateLimits;
import dev.trustdesk.portal.platform.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole record of a private page's ticket, as a file to save. */
@Controller
class TicketRecordPages {

    private static final int TOO_MANY = 429;
    private static final RateLimits.Purpose SAVED = RateLimits.Purpose.shared("ticket-record", 30, Duration.ofHours(1));

    private final TicketRecords records;
    private final TicketGone gone;
    private final Computed computed;
    private final RateLimits limits;
    private final Texts texts;

    TicketRecordPages(TicketRecords records, TicketGone gone, Computed computed, RateLimits limits, Texts texts) {
        this.records = records;
        this.gone = gone;
        this.computed = computed;
        this.limits = limits;
        this.texts = texts;
    }

    @GetMapping({"/help/t/{token}/record", "/ko/help/t/{token}/record"})
    void save(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var t = texts.in(Computed.language(request));
        if (limits.attempt(SAVED, ClientAddress.prefix(request)) instanceof RateLimits.Verdict.TooOften(var wait)) {
            response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
            var sentence = t.get("site.record.too-many", t.span(wait));
            computed.say(response, TOO_MANY, t, t.get("site.record.too-many.title"), sentence);
            return;
        }
        var file = records.byLink(token);
        if (file.isEmpty()) {
            gone.say(response, t, token, false);
            return;
        }
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(file.get().name())
                        .build()
                        .toString());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setContentType(RecordFile.TYPE);
        response.setContentLength(file.get().content().length);
        response.getOutputStream().write(file.get().content());
    }
}
