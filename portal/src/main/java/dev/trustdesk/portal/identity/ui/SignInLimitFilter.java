package dev.trustdesk.portal.identity.ui;

import dev.trustdesk.portal.identity.ClientAddress;
import dev.trustdesk.portal.identity.IdentityPaths;
import dev.trustdesk.portal.identity.RateLimits;
import dev.trustdesk.portal.identity.RateLimits.Purpose;
import dev.trustdesk.portal.identity.RateLimits.Verdict;
import dev.trustdesk.portal.identity.SignInLinks;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down guessing at the sign-in forms, and takes requests for links. Guesses are counted per network, and per account and
 * network; never per account alone, because that would let anybody lock its owner out.
 */
class SignInLimitFilter extends OncePerRequestFilter {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Purpose GUESSES_AT_ACCOUNT = new Purpose("sign-in-account", 10, WINDOW);
    private static final Purpose GUESSES = new Purpose("sign-in", 100, WINDOW);
    private static final Purpose LINKS_USED = new Purpose("sign-in-link", 200, WINDOW);
    private static final Purpose LINKS_ASKED = new Purpose("send-link", 20, WINDOW);
    private static final Purpose LINKS_TO_ADDRESS = new Purpose("send-link-address", 3, WINDOW);

    private final RateLimits limits;
    private final SignInLinks links;
    private final TooOftenPage tooOften;

    SignInLimitFilter(RateLimits limits, SignInLinks links, TooOftenPage tooOften) {
        this.limits = limits;
        this.links = links;
        this.tooOften = tooOften;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var network = ClientAddress.prefix(request);
        switch (request.getRequestURI()) {
            case IdentityPaths.SIGN_IN -> {
                var account = network + " " + address(request);
                var verdict = limits.attempt(GUESSES_AT_ACCOUNT, account) instanceof Verdict.TooOften refused
                        ? refused
                        : limits.attempt(GUESSES, network);
                proceed(verdict, request, response, chain);
            }
            case IdentityPaths.SIGN_IN_LINK -> proceed(limits.attempt(LINKS_USED, network), request, response, chain);
            case IdentityPaths.SEND_LINK -> sendLink(network, request, response);
            default -> chain.doFilter(request, response);
        }
    }

    private void proceed(Verdict verdict, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (verdict) {
            case Verdict.Allowed() -> chain.doFilter(request, response);
            case Verdict.TooOften(var retryAfter) -> tooOften.write(request, response, retryAfter);
        }
    }

    // The answer is the same whether there is such an account or not, and whether its owner has been sent enough
    // already.
    private void sendLink(String network, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (limits.attempt(LINKS_ASKED, network) instanceof Verdict.TooOften(var retryAfter)) {
            tooOften.write(request, response, retryAfter);
            return;
        }
        var address = address(request);
        if (!address.isEmpty() && limits.allow(LINKS_TO_ADDRESS, address)) {
            links.request(address);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", IdentityPaths.SIGN_IN + "?" + LoginView.SENT);
    }

    private static String address(HttpServletRequest request) {
        var typed = request.getParameter("username");
        return typed == null || typed.length() > 254 ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }
}
