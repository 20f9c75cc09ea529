package dev.trustdesk.portal.identity.ui;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import dev.trustdesk.portal.identity.AccountDraft;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down guessing at the sign-in forms, and takes requests for links. Guesses are counted per network, and per account and
 * network; never per account alone, because that would let anybody lock its owner out.
 */
class SignInLimitFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(SignInLimitFilter.class);
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Purpose GUESSES_AT_ACCOUNT = Purpose.shared("sign-in-account", 10, WINDOW);
    private static final Purpose GUESSES = Purpose.shared("sign-in", 100, WINDOW);
    private static final Purpose LINKS_USED = Purpose.shared("sign-in-link", 200, WINDOW);
    private static final Purpose LINKS_ASKED = Purpose.shared("send-link", 20, WINDOW);
    private static final Purpose LINKS_TO_ADDRESS = Purpose.shared("send-link-address", 3, WINDOW);

    // Matched as Spring Security matches them: the plain address is not the only way to write one.
    private static final RequestMatcher SIGN_IN = pathPattern(IdentityPaths.SIGN_IN);
    private static final RequestMatcher SIGN_IN_LINK = pathPattern(IdentityPaths.SIGN_IN_LINK);
    private static final RequestMatcher SEND_LINK = pathPattern(IdentityPaths.SEND_LINK);

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
        if (SIGN_IN.matches(request)) {
            proceed(guess(network, address(request)), request, response, chain);
        } else if (SIGN_IN_LINK.matches(request)) {
            proceed(limits.attempt(LINKS_USED, network), request, response, chain);
        } else if (SEND_LINK.matches(request)) {
            sendLink(network, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    // The network first: it bounds for how many addresses that somebody makes up a count has to be kept.
    private Verdict guess(String network, String address) {
        return limits.attempt(GUESSES, network) instanceof Verdict.TooOften refused
                ? refused
                : limits.attempt(GUESSES_AT_ACCOUNT, network + " " + address);
    }

    private void proceed(Verdict verdict, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (verdict) {
            case Verdict.Allowed() -> chain.doFilter(request, response);
            case Verdict.TooOften(var retryAfter) -> refuse(request, response, retryAfter);
        }
    }

    // The answer is the same whether there is such an account or not, and whether its owner has been sent enough
    // already.
    private void sendLink(String network, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (limits.attempt(LINKS_ASKED, network) instanceof Verdict.TooOften(var retryAfter)) {
            refuse(request, response, retryAfter);
            return;
        }
        var address = address(request);
        if (!address.isEmpty() && limits.allow(LINKS_TO_ADDRESS, address)) {
            links.request(address);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", IdentityPaths.SIGN_IN + "?" + LoginView.SENT);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Duration retryAfter)
            throws IOException {
        LOG.warn("Too many attempts at {} from {}", request.getRequestURI(), ClientAddress.prefix(request));
        tooOften.write(request, response, retryAfter);
    }

    private static String address(HttpServletRequest request) {
        var typed = request.getParameter("username");
        return typed == null || typed.length() > AccountDraft.LONGEST_EMAIL ? "" : AccountDraft.normalizedEmail(typed);
    }
}
