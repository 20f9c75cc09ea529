package dev.trustdesk.portal.identity.ui;

import dev.trustdesk.portal.platform.TrustdeskSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site sends in a reader's browser: posts, among them to the sign-in forms, and WebSocket connections, which
 * browsers open to any host. Browsers say where a request comes from and scripts cannot change that; programs that say nothing carry
 * nobody's cookies by accident.
 */
class SameOriginFilter extends OncePerRequestFilter {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final String publicAuthority;

    SameOriginFilter(TrustdeskSettings settings) {
        this.publicAuthority = settings.publicUrl().getAuthority();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (matters(request) && !isFromHere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean matters(HttpServletRequest request) {
        return !SAFE_METHODS.contains(request.getMethod())
                || "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    private boolean isFromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeader("Origin");
        return origin == null || isOurs(origin, request.getHeader("Host"));
    }

    private boolean isOurs(String origin, String host) {
        try {
            var authority = URI.create(origin).getAuthority();
            return authority != null && (authority.equals(host) || authority.equals(publicAuthority));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
