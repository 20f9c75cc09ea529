package dev.trustdesk.portal.identity.ui;

import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.identity.SessionPassword;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds a session to what its account may do now, not when it signed in: a disabled account is out with its next request, as is a
 * session that began under an earlier password, and a role that was granted or withdrawn counts from then on.
 */
class AccountStandingFilter extends OncePerRequestFilter {
    private static final String STATIC_FILES = "/portal/VAADIN/build/";
    private static final String ROLE = "ROLE_";

    private final Accounts accounts;
    private final SecurityContextRepository contexts;

    AccountStandingFilter(Accounts accounts, SecurityContextRepository contexts) {
        this.accounts = accounts;
        this.contexts = contexts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(STATIC_FILES);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null) {
            accounts.known()
                    .filter(account -> !account.disabled() && isCurrent(request, account))
                    .ifPresentOrElse(account -> adjust(authentication, account, request, response), () -> end(request));
        }
        chain.doFilter(request, response);
    }

    private static boolean isCurrent(HttpServletRequest request, Account account) {
        var session = request.getSession(false);
        return SessionPassword.isCurrent(
                session == null ? null : session.getAttribute(SessionPassword.attribute(account.id())), account);
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private void adjust(
            Authentication authentication, Account account, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(Accounts.OF_REQUEST, account);
        var held = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(ROLE))
                .collect(Collectors.toSet());
        if (held.equals(account.authorities())) {
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication.toBuilder()
                .authorities(authorities -> {
                    authorities.removeIf(authority ->
                            String.valueOf(authority.getAuthority()).startsWith(ROLE));
                    account.authorities().forEach(name -> authorities.add(new SimpleGrantedAuthority(name)));
                })
                .build());
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
