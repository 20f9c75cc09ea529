package dev.trustdesk.portal.site;

import dev.trustdesk.portal.platform.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;
import org.jspecify.annotations.Nullable;

/**
 * Answers readers from memory, before everything else: one look-up per page, no session, no cookie, no database. It stands between
 * Tomcat's HTTP protocol and its servlet container, which costs more per request than the answer does (ADR 0015). What has to be
 * computed, and what is not the site's, goes on to the container.
 */
final class SiteAdapter implements Adapter {

    private static final String ASSETS = "/assets/";
    private static final String READ_ONLY = "GET, HEAD, OPTIONS";
    private static final String WITH_POST = "GET, HEAD, OPTIONS, POST";

    private static final String REVALIDATE = "no-cache";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Adapter container;
    private final Supplier<@Nullable Snapshot> pages;
    private final SiteHeaders headers;

    SiteAdapter(Adapter container, Supplier<@Nullable Snapshot> pages, SiteHeaders headers) {
        this.container = container;
        this.pages = pages;
        this.headers = headers;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        var path = request.requestURI().toString();
        // Tomcat has refused a malformed request by now, and its container says so.
        if (response.isError() || path == null || !path.startsWith("/") || SitePaths.isElsewhere(path)) {
            container.service(request, response);
            return;
        }
        headers.write(response);
        if (isForContainer(request.getMethod(), path, query(request))) {
            container.service(request, response);
            return;
        }
        switch (request.getMethod()) {
            case "GET", "HEAD" -> answer(path, request, response);
            case "OPTIONS" -> {
                response.addHeader("Allow", allowed(path));
                sendEmpty(response, HttpServletResponse.SC_NO_CONTENT);
            }
            default -> {
                response.addHeader("Allow", allowed(path));
                sendEmpty(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
        response.action(ActionCode.CLOSE, null);
    }

    private static boolean isForContainer(String method, String path, @Nullable String query) {
        return switch (method) {
            case "GET", "HEAD" -> SitePaths.isComputed(path, query);
            case "POST" -> SitePaths.takesPost(path);
            default -> false;
        };
    }

    private static String allowed(String path) {
        return SitePaths.takesPost(path) ? WITH_POST : READ_ONLY;
    }

    private void answer(String path, Request request, Response response) throws IOException {
        var snapshot = pages.get();
        if (snapshot == null) {
            response.addHeader("Retry-After", "1");
            sendEmpty(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        var page = snapshot.pages().get(path);
        if (page != null) {
            write(page, path, request, response);
            return;
        }
        var renamed = snapshot.moved().get(path);
        if (renamed != null) {
            redirect(renamed, HttpServletResponse.SC_MOVED_PERMANENTLY, request, response);
            return;
        }
        var bare = withoutSlash(snapshot, path);
        if (bare != null) {
            redirect(bare, HttpServletResponse.SC_PERMANENT_REDIRECT, request, response);
            return;
        }
        writeMissing(snapshot, path, request, response);
    }

    private static void write(Page page, String path, Request request, Response response) throws IOException {
        var zipped = takesZipped(page, request);
        var tag = page.tag(zipped);
        response.addHeader("ETag", tag);
        response.addHeader("Cache-Control", cacheControl(page, path, query(request)));
        if (page.canGzip()) {
            response.addHeader("Vary", "Accept-Encoding");
        }
        var held = request.getHeader("If-None-Match");
        if (held != null && Negotiation.holds(held, tag)) {
            sendEmpty(response, HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        send(page, zipped, request, response);
    }

    private static void writeMissing(Snapshot snapshot, String path, Request request, Response response)
            throws IOException {
        var language =
                SitePaths.isKorean(path) ? Language.KO : Negotiation.language(request.getHeader("Accept-Language"));
        var page = snapshot.missingIn(language);
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.addHeader("Cache-Control", REVALIDATE);
        response.addHeader("Vary", "Accept-Encoding, Accept-Language");
        send(page, takesZipped(page, request), request, response);
    }

    private static boolean takesZipped(Page page, Request request) {
        return page.canGzip() && Negotiation.acceptsGzip(request.getHeader("Accept-Encoding"));
    }

    private static void send(Page page, boolean zipped, Request request, Response response) throws IOException {
        var body = page.body(zipped);
        if (zipped) {
            response.addHeader("Content-Encoding", "gzip");
        }
        response.setContentTypeNoCharset(page.contentType());
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.doWrite(ByteBuffer.wrap(body));
        }
    }

    /** Without a length, Tomcat would send an empty body in chunks. */
    private static void sendEmpty(Response response, int status) {
        response.setStatus(status);
        response.setContentLength(0);
    }

    /** An address that names the content's fingerprint never shows anything else. */
    private static String cacheControl(Page page, String path, @Nullable String query) {
        var pinned = query != null
                && path.startsWith(ASSETS)
                && query.startsWith("v=")
                && query.substring(2).equals(page.fingerprint());
        return pinned ? FOR_EVER : REVALIDATE;
    }

    private static void redirect(String target, int status, Request request, Response response) throws IOException {
        var query = query(request);
        response.addHeader("Location", query == null ? target : target + "?" + query);
        sendEmpty(response, status);
    }

    private static @Nullable String withoutSlash(Snapshot snapshot, String path) {
        var end = path.length() - 1;
        if (end < 1 || path.charAt(end) != '/') {
            return null;
        }
        var bare = path.substring(0, end);
        return snapshot.pages().containsKey(bare) || SitePaths.isComputed(bare, null) ? bare : null;
    }

    private static @Nullable String query(Request request) {
        return request.queryString().toString();
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return container.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
        return container.asyncDispatch(request, response, event);
    }

    @Override
    public void log(Request request, Response response, long time) {
        container.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        container.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return container.getDomain();
    }
}
