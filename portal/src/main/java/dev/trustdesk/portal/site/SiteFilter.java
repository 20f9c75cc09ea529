package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.Language;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers readers from memory, before everything else: one look-up per page, no session, no cookie, no database (ADR 0001). What has
 * to be computed, and what is not the site's, goes on down the chain.
 */
final class SiteFilter implements Filter {

    private static final String KOREAN = "/ko";
    private static final String ASSETS = "/assets/";
    private static final String READ_ONLY = "GET, HEAD, OPTIONS";
    private static final String WITH_POST = "GET, HEAD, OPTIONS, POST";

    private static final String REVALIDATE = "no-cache";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** The portal, its static files, and machines; everything else under {@code /} is the site's. */
    private static final List<String> ELSEWHERE =
            List.of("/portal", "/VAADIN", "/vaadin", "/lumo", "/actuator", "/api", "/badges", "/error");

    private final Supplier<@Nullable Snapshot> pages;
    private final SiteHeaders headers;

    SiteFilter(Supplier<@Nullable Snapshot> pages, SiteHeaders headers) {
        this.pages = pages;
        this.headers = headers;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) servletRequest;
        var response = (HttpServletResponse) servletResponse;
        var path = request.getRequestURI();
        if (isElsewhere(path)) {
            chain.doFilter(request, response);
            return;
        }
        headers.write(response);
        var computed = isComputed(path, request.getQueryString());
        switch (request.getMethod()) {
            case "GET", "HEAD" -> {
                if (computed) {
                    chain.doFilter(request, response);
                } else {
                    answer(path, request, response);
                }
            }
            case "POST" -> {
                if (computed && takesPost(path)) {
                    chain.doFilter(request, response);
                } else {
                    refuse(response, READ_ONLY);
                }
            }
            case "OPTIONS" -> {
                response.addHeader("Allow", takesPost(path) ? WITH_POST : READ_ONLY);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> refuse(response, takesPost(path) ? WITH_POST : READ_ONLY);
        }
    }

    private void answer(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var snapshot = pages.get();
        if (snapshot == null) {
            response.addHeader("Retry-After", "1");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        var page = snapshot.pages().get(path);
        if (page != null) {
            write(page, path, request, response);
            return;
        }
        var target = moved(snapshot, path);
        if (target != null) {
            var query = request.getQueryString();
            response.addHeader("Location", query == null ? target : target + "?" + query);
            response.setStatus(HttpServletResponse.SC_PERMANENT_REDIRECT);
            return;
        }
        writeMissing(snapshot, path, request, response);
    }

    private static void write(Page page, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var zipped = page.canGzip() && Negotiation.acceptsGzip(request.getHeader("Accept-Encoding"));
        var tag = page.tag(zipped);
        response.addHeader("ETag", tag);
        response.addHeader("Cache-Control", cacheControl(page, path, request.getQueryString()));
        if (page.canGzip()) {
            response.addHeader("Vary", "Accept-Encoding");
        }
        var held = request.getHeader("If-None-Match");
        if (held != null && Negotiation.holds(held, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        send(page, zipped, request, response);
    }

    private static void writeMissing(
            Snapshot snapshot, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var language = isKorean(path) ? Language.KO : Negotiation.language(request.getHeader("Accept-Language"));
        var page = snapshot.missingIn(language);
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.addHeader("Cache-Control", REVALIDATE);
        response.addHeader("Vary", "Accept-Encoding, Accept-Language");
        send(page, page.canGzip() && Negotiation.acceptsGzip(request.getHeader("Accept-Encoding")), request, response);
    }

    private static void send(Page page, boolean zipped, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var body = page.body(zipped);
        if (zipped) {
            response.addHeader("Content-Encoding", "gzip");
        }
        response.setContentType(page.contentType());
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    /** An address that names the content's fingerprint never shows anything else. */
    private static String cacheControl(Page page, String path, @Nullable String query) {
        var pinned = query != null
                && path.startsWith(ASSETS)
                && query.startsWith("v=")
                && query.substring(2).equals(page.fingerprint());
        return pinned ? FOR_EVER : REVALIDATE;
    }

    private static @Nullable String moved(Snapshot snapshot, String path) {
        var renamed = snapshot.moved().get(path);
        if (renamed != null) {
            return renamed;
        }
        var end = path.length() - 1;
        if (end < 1 || path.charAt(end) != '/') {
            return null;
        }
        var bare = path.substring(0, end);
        return snapshot.pages().containsKey(bare) || isComputed(bare, null) ? bare : null;
    }

    private static void refuse(HttpServletResponse response, String allow) {
        response.addHeader("Allow", allow);
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    static boolean isElsewhere(String path) {
        for (var prefix : ELSEWHERE) {
            if (path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/')) {
                return true;
            }
        }
        return false;
    }

    /** Search, the form, and private pages: everything that depends on what the reader typed. */
    static boolean isComputed(String path, @Nullable String query) {
        var bare = isKorean(path) ? path.substring(KOREAN.length()) : path;
        return bare.equals("/help")
                || bare.equals("/help/suggest")
                || bare.startsWith("/help/t/")
                || (bare.equals("/faq") && query != null && (query.startsWith("q=") || query.contains("&q=")));
    }

    private static boolean takesPost(String path) {
        var bare = isKorean(path) ? path.substring(KOREAN.length()) : path;
        return bare.equals("/help") || bare.startsWith("/help/t/");
    }

    private static boolean isKorean(String path) {
        return path.startsWith(KOREAN) && (path.length() == KOREAN.length() || path.charAt(KOREAN.length()) == '/');
    }
}
