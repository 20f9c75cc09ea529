package dev.trustdesk.portal.site;

import dev.trustdesk.portal.attachments.AttachmentId;
import dev.trustdesk.portal.attachments.Attachments;
import dev.trustdesk.portal.help.HelpRequests;
import dev.trustdesk.portal.platform.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of a private page. Always to be saved, never shown as a page: a picture may stand in one of ours, and nothing else. */
@Controller
class TicketFiles {

    private final HelpRequests requests;
    private final Attachments attachments;
    private final TicketGone gone;
    private final Texts texts;

    TicketFiles(HelpRequests requests, Attachments attachments, TicketGone gone, Texts texts) {
        this.requests = requests;
        this.attachments = attachments;
        this.gone = gone;
        this.texts = texts;
    }

    @GetMapping({"/help/t/{token}/file/{id}", "/ko/help/t/{token}/file/{id}"})
    void read(
            @PathVariable String token, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var found = requests.file(token, new AttachmentId(id));
        if (found.isEmpty()) {
            var t = texts.in(Computed.language(request));
            gone.say(response, t, token, t.get("site.ticket.file.gone"));
            return;
        }
        var file = found.get();
        response.setContentType(file.kind().mediaType());
        response.setContentLength(file.size());
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Content-Security-Policy", SiteHeaders.FILE_POLICY);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        attachments.write(file, response.getOutputStream());
    }
}
