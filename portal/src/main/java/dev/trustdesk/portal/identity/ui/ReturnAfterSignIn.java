package dev.trustdesk.portal.identity.ui;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Brings people back to where they wanted to go when they were asked to sign in. */
class ReturnAfterSignIn implements AuthenticationSuccessHandler {
    private final RequestCache refusedRequests;

    ReturnAfterSignIn(RequestCache refusedRequests) {
        this.refusedRequests = refusedRequests;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var target = ReturnPath.of(request.getParameter(ReturnPath.PARAMETER))
                .or(() -> refusedNavigation(request))
                .or(() -> refusedRequest(request, response))
                .orElse(ReturnPath.HOME);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", target);
    }

    // Vaadin keeps the address of a refused navigation inside a page, which never was a request.
    private static Optional<String> refusedNavigation(HttpServletRequest request) {
        var session = request.getSession(false);
        var stored =
                session == null ? null : session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE);
        if (stored == null) {
            return Optional.empty();
        }
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE);
        return ReturnPath.ofAddress(stored.toString());
    }

    private Optional<String> refusedRequest(HttpServletRequest request, HttpServletResponse response) {
        var saved = refusedRequests.getRequest(request, response);
        if (saved == null) {
            return Optional.empty();
        }
        refusedRequests.removeRequest(request, response);
        return ReturnPath.ofAddress(saved.getRedirectUrl());
    }
}
