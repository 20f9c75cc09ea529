package dev.trustdesk.portal.identity.ui;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import dev.trustdesk.portal.identity.AccountUser;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.identity.IdentityPaths;
import dev.trustdesk.portal.identity.RateLimits;
import dev.trustdesk.portal.identity.SessionPassword;
import dev.trustdesk.portal.identity.SignInLinks;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationProvider;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatchers;

/** Who gets past which door: the portal, and what no other chain has claimed. The site has a chain of its own, before these. */
@Configuration(proxyBeanMethods = false)
class PortalSecurity {
    /**
     * What Vaadin 25.2 needs and no more: it evaluates scripts, and Lumo carries its icons as an inline font. A stricter policy has to
     * wait for 25.4 (STACK.md).
     */
    private static final String POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final RequestMatcher PORTAL =
            RequestMatchers.anyOf(pathPattern("/portal"), pathPattern("/portal/**"));
    private static final RequestMatcher VAADIN_FOLDER =
            RequestMatchers.anyOf(pathPattern("/portal/VAADIN"), pathPattern("/portal/VAADIN/"));
    private static final int BEFORE_THE_REST = 100;

    private final TrustdeskSettings settings;

    PortalSecurity(TrustdeskSettings settings) {
        this.settings = settings;
    }

    /** Requests are measured as a whole. Each filter of each chain measured for itself costs a tenth of a small request. */
    @Bean
    static SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(BEFORE_THE_REST)
    SecurityFilterChain portal(
            HttpSecurity http,
            Accounts accounts,
            RateLimits limits,
            SignInLinks links,
            TooOftenPage tooOften,
            VaadinDefaultRequestCache refusedRequests,
            NavigationAccessControl navigation,
            OneTimeTokenService tokens,
            UserDetailsService users,
            PasswordEncoder passwords) {
        var contexts = new DelegatingSecurityContextRepository(
                new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository());
        var success = new ReturnAfterSignIn(refusedRequests);
        navigation.setLoginView(LoginView.class);
        return http.securityMatcher(PortalSecurity::isPortal)
                .securityContext(context -> context.securityContextRepository(contexts))
                .headers(this::headers)
                .csrf(csrf -> csrf.ignoringRequestMatchers(signInForms()))
                .addFilterBefore(new SameOriginFilter(settings), CsrfFilter.class)
                .addFilterBefore(
                        new SignInLimitFilter(limits, links, tooOften), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new AccountStandingFilter(accounts, contexts), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll())
                .sessionManagement(
                        session -> session.addSessionAuthenticationStrategy(PortalSecurity::keepPasswordVersion))
                .formLogin(form -> form.loginPage(IdentityPaths.SIGN_IN)
                        .failureUrl(IdentityPaths.SIGN_IN + "?" + LoginView.REFUSED)
                        .successHandler(success)
                        .permitAll())
                .oneTimeTokenLogin(link -> link.loginPage(IdentityPaths.SIGN_IN)
                        .loginProcessingUrl(IdentityPaths.SIGN_IN_LINK)
                        .showDefaultSubmitPage(false)
                        .tokenGenerationSuccessHandler(
                                (request, response, token) -> response.sendError(HttpStatus.NOT_FOUND.value()))
                        .tokenService(tokens)
                        .authenticationProvider(new OneTimeTokenAuthenticationProvider(tokens, users))
                        .successHandler(success)
                        .failureUrl(IdentityPaths.SIGN_IN + "?" + LoginView.LINK_REFUSED))
                .authenticationProvider(byPassword(users, passwords))
                .logout(logout -> logout.logoutUrl(IdentityPaths.SIGN_OUT).logoutSuccessHandler(toHome()))
                // Vaadin itself says "not found" to what is no view; views and services look at the roles.
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::permitAll))
                .build();
    }

    /** Everything that neither the site nor the portal owns. Says "not found" to all the rest, and keeps no session for it. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain rest(HttpSecurity http, MetricsAccess metrics) {
        return http.securityMatcher(AnyRequestMatcher.INSTANCE)
                .headers(this::headers)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/assets/**", "/lumo/**")
                        .permitAll()
                        .requestMatchers("/actuator/metrics", "/actuator/metrics/**")
                        .access((who, asked) -> new AuthorizationDecision(metrics.isGranted(asked.getRequest())))
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                .build();
    }

    /**
     * The session cookie: over https bound to this very host by its name. Set here, because the name depends on the public address.
     */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> sessionCookie() {
        return server -> {
            var cookie = server.getSettings().getSession().getCookie();
            cookie.setName(settings.secure() ? "__Host-trustdesk" : "trustdesk-session");
            cookie.setPath("/");
            cookie.setSecure(settings.secure());
        };
    }

    // The bare folder of Vaadin's own files is nobody's page; in Vaadin's hands a request for it would open a session.
    private static boolean isPortal(HttpServletRequest request) {
        return PORTAL.matches(request) && !VAADIN_FOLDER.matches(request);
    }

    // A disabled account is looked at last: refusing it before its password would tell whose account is disabled.
    private static AuthenticationProvider byPassword(UserDetailsService users, PasswordEncoder passwords) {
        var provider = new DaoAuthenticationProvider(users);
        provider.setPasswordEncoder(passwords);
        provider.setPreAuthenticationChecks(user -> {});
        provider.setPostAuthenticationChecks(user -> {
            if (!user.isEnabled()) {
                throw new DisabledException("Disabled");
            }
        });
        return provider;
    }

    // Before the session knows who signed in: another request of it, at the same instant, must not find the one without
    // the other.
    private static void keepPasswordVersion(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        if (authentication.getPrincipal() instanceof AccountUser user) {
            request.getSession().setAttribute(SessionPassword.attribute(user.accountId()), user.passwordVersion());
        }
    }

    // A view signs out in the middle of a conversation with the browser, which cannot follow a plain redirect.
    private static LogoutSuccessHandler toHome() {
        var handler = new SimpleUrlLogoutSuccessHandler();
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        handler.setDefaultTargetUrl(ReturnPath.HOME);
        return handler;
    }

    // These carry no session's rights, so there is no token to ask for; SameOriginFilter guards them.
    private static RequestMatcher[] signInForms() {
        return new RequestMatcher[] {
            pathPattern(IdentityPaths.SIGN_IN),
            pathPattern(IdentityPaths.SIGN_IN_LINK),
            pathPattern(IdentityPaths.SEND_LINK)
        };
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(transport -> transport.requestMatcher(request -> settings.secure()));
    }
}
