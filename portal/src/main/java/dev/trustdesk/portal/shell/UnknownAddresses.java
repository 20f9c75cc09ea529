package dev.trustdesk.portal.shell;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.shared.ApplicationConstants;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.widgets.BrowserLanguage;
import dev.trustdesk.portal.widgets.PlainPage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 404 where no view is. Left alone, Vaadin says 200 to every address and opens a session to find out; so a visitor gets a plain
 * page, and whoever has a session already gets {@link NotFoundView} with its menu, under the right status.
 */
@Component
class UnknownAddresses extends OncePerRequestFilter {

    private static final String PORTAL = "/portal";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Texts texts;

    UnknownAddresses(Texts texts) {
        this.texts = texts;
    }

    /** Vaadin's own files and conversations are no views either, and not ours to refuse. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PORTAL.equals(request.getServletPath())
                || !READING.contains(request.getMethod())
                || request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) != null
                || path(request).startsWith("VAADIN/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isView(request)) {
            chain.doFilter(request, response);
        } else if (request.getSession(false) == null) {
            page(request).write(response, HttpStatus.NOT_FOUND);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            chain.doFilter(request, response);
        }
    }

    private static boolean isView(HttpServletRequest request) {
        var context = new VaadinServletContext(request.getServletContext());
        return RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(context))
                .getRoute(path(request))
                .isPresent();
    }

    private PlainPage page(HttpServletRequest request) {
        var words = texts.in(BrowserLanguage.of(request.getCookies(), request.getLocale()));
        return new PlainPage(
                words.language(),
                words.get("shell.not-found.title"),
                words.get("shell.not-found.visitor"),
                PORTAL,
                words.get("shell.error.home"));
    }

    private static String path(HttpServletRequest request) {
        var path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }
}
