package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.site.model.Frame;
import dev.trustdesk.portal.site.model.HelpPage.Choice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What pages that are made on request have in common: their frame, and how they are sent. Nobody may keep a copy of them. */
@Component
class Computed {

    private final LivePages live;
    private final Templates templates;

    Computed(LivePages live, Templates templates) {
        this.live = live;
        this.templates = templates;
    }

    static Language language(HttpServletRequest request) {
        return SitePaths.isKorean(request.getRequestURI()) ? Language.KO : Language.EN;
    }

    /** The exchanges to choose from in a form; what is sent is the English name. */
    List<Choice> exchanges(Language language) {
        var snapshot = live.snapshot();
        return snapshot == null ? List.of() : snapshot.exchangesIn(language);
    }

    /** The frame of a page; null while the application is still starting. */
    private @Nullable Frame frame(Language language, Frame.Here here) {
        var snapshot = live.snapshot();
        return snapshot == null ? null : new Frame(snapshot.surroundingsIn(language), here);
    }

    /** Draws a page and sends it. */
    void send(
            HttpServletResponse response,
            int status,
            Language language,
            Frame.Here here,
            String template,
            Map<String, Object> parameters)
            throws IOException {
        var frame = frame(language, here);
        if (frame == null) {
            response.setHeader("Retry-After", "1");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        var all = new HashMap<>(parameters);
        all.put("f", frame);
        send(response, status, Page.HTML, templates.render(template, all));
    }

    /** Says in a page of its own that an address leads nowhere. */
    void gone(HttpServletResponse response, Wording t, String title, String sentence) throws IOException {
        say(response, HttpServletResponse.SC_NOT_FOUND, t, title, sentence);
    }

    /** A page that is one sentence. */
    void say(HttpServletResponse response, int status, Wording t, String title, String sentence) throws IOException {
        var here = new Frame.Here("", title, sentence, Frame.Section.HELP, false);
        send(response, status, t.language(), here, "message", Map.of("sentence", sentence));
    }

    static void send(HttpServletResponse response, int status, String type, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** After a form was taken: the browser reads the page it leads to, and a reload sends nothing twice. */
    static void seeOther(HttpServletResponse response, String path) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", path);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }

    /**
     * Whether a form was posted from a page of somebody else. There is no cookie to abuse; but nobody shall make visitors of another
     * page send requests in their name.
     */
    static boolean isForeign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !List.of("same-origin", "none").contains(site);
        }
        var origin = request.getHeader("Origin");
        if (origin == null || origin.equals("null")) {
            return false;
        }
        try {
            var from = URI.create(origin);
            var host = request.getHeader("Host");
            return host == null || !host.equals(from.getAuthority());
        } catch (IllegalArgumentException malformed) {
            return true;
        }
    }
}
