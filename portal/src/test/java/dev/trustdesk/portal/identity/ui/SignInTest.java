package dev.trustdesk.portal.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.AccountAdministration;
import dev.trustdesk.portal.identity.AccountDraft;
import dev.trustdesk.portal.identity.AccountRow;
import dev.trustdesk.portal.identity.CreateAccountResult;
import dev.trustdesk.portal.identity.FreshSignIn;
import dev.trustdesk.portal.identity.PasswordResult;
import dev.trustdesk.portal.identity.PasswordSession;
import dev.trustdesk.portal.identity.Passwords;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.identity.SignInLinkSender;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.WebTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Signing in over real requests: what a browser, an attacker and a mail scanner see. */
@WebTest
@Import(SignInTest.Mailbox.class)
class SignInTest {

    private static final String PASSWORD = "tall heron over wet rice";
    private static final PasswordSession ELSEWHERE = version -> null;
    private static final String SIGN_IN = "/portal/sign-in";

    /** Keeps the links that would be mailed. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Mailbox {
        record Letter(String to, URI link) {}

        private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();

        @Bean
        @Primary
        SignInLinkSender sender() {
            return (account, link) -> letters.add(new Letter(account.email(), link));
        }

        private final BlockingQueue<Authentication> signedIn = new LinkedBlockingQueue<>();

        @EventListener
        void heard(AuthenticationSuccessEvent event) {
            signedIn.add(event.getAuthentication());
        }
    }

    private static int testsBefore;

    @LocalServerPort
    private int port;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private Passwords passwords;

    @Autowired
    private JdbcClient database;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private Mailbox mailbox;

    @BeforeEach
    void limitsAreFresh() {
        // They follow the test's clock, which starts anew for every test: an hour more each time gives all attempts
        // back.
        testsBefore++;
        clock.advance(Duration.ofHours(testsBefore));
        mailbox.letters.clear();
        mailbox.signedIn.clear();
    }

    @Test
    void signingInAgainLeadsBackAndIsFreshForAFewMinutes(@Autowired FreshSignIn fresh) {
        account("again@desk.example", Role.MAINTAINER);
        var browser = new Browser(port);
        browser.get(SIGN_IN);
        var credentials = Map.of("username", "again@desk.example", "password", PASSWORD);
        browser.post(SIGN_IN, credentials);
        assertThat(browser.isSignedIn()).isTrue();
        mailbox.signedIn.clear();

        var wish = new HashMap<>(credentials);
        wish.put("to", "/portal/publish/facts");
        var answer = browser.post(SIGN_IN, wish);

        assertThat(answer.headers().firstValue("Location")).contains("/portal/publish/facts");
        var authentication = mailbox.signedIn.remove();
        var factor = authentication.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .findFirst()
                .orElseThrow();
        SecurityContextHolder.getContext().setAuthentication(authentication);
        try {
            clock.set(factor.getIssuedAt().plus(Duration.ofMinutes(4)));
            assertThat(fresh.isWithin(Duration.ofMinutes(5))).isTrue();
            clock.set(factor.getIssuedAt().plus(Duration.ofMinutes(6)));
            assertThat(fresh.isWithin(Duration.ofMinutes(5))).isFalse();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void aPasswordSignsInUnderANewSessionIdAndSignOutEndsIt() {
        var account = account("pass@desk.example", Role.SUPPORT);
        var browser = new Browser(port);
        browser.get(SIGN_IN);
        var planted = browser.session();

        var answer = browser.post(SIGN_IN, Map.of("username", " Pass@Desk.Example ", "password", PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/portal");
        assertThat(browser.session())
                .as("SEC-18: a planted session is not the signed-in one")
                .isNotEqualTo(planted);
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(new Browser(port).with(planted).isSignedIn()).isFalse();
        assertThat(audited(account)).contains("account.signed-in");
    }

    @Test
    void theSessionCookieBelongsToThisHostAloneAndToNoScript() {
        var cookie = new Browser(port)
                .get(SIGN_IN)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertThat(cookie).startsWith("__Host-").contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax");
        assertThat(cookie).doesNotContain("Domain=");
    }

    @Test
    void everyAnswerOfThePortalIsGuardedAndKeptByNobody() {
        var headers = new Browser(port).get(SIGN_IN).headers();
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security")).isPresent();
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
    }

    @Test
    void wrongPasswordUnknownAddressAndDisabledAccountGetTheSameAnswer() {
        account("known@desk.example", Role.MEMBER);
        disable(account("disabled@desk.example", Role.MEMBER));
        var wrong = refused("known@desk.example", "not the password");
        var unknown = refused("unknown@desk.example", PASSWORD);
        var disabled = refused("disabled@desk.example", PASSWORD);
        assertThat(List.of(unknown, disabled)).containsOnly(wrong);
    }

    @Test
    void aDisabledAccountIsOutWithItsNextRequest() {
        var account = account("fired@desk.example", Role.SUPPORT);
        var browser = signedIn("fired@desk.example");
        assertThat(browser.isSignedIn()).isTrue();
        disable(account);
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(browser.get("/portal/account")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(SIGN_IN);
    }

    @Test
    void aChangedPasswordEndsTheAccountsSessionsElsewhereAndNobodyElses() {
        var account = account("changes@desk.example", Role.SUPPORT);
        account("stays@desk.example", Role.SUPPORT);
        var thief = signedIn("changes@desk.example");
        var colleague = signedIn("stays@desk.example");
        assertThat(thief.isSignedIn()).isTrue();

        changePassword(account, "grey heron under dry rice");

        assertThat(thief.isSignedIn()).isFalse();
        assertThat(colleague.isSignedIn()).isTrue();
        var again = new Browser(port);
        again.post(SIGN_IN, Map.of("username", "changes@desk.example", "password", "grey heron under dry rice"));
        assertThat(again.isSignedIn()).as("under the new password").isTrue();
    }

    private void changePassword(Account account, String wanted) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                account.id().toString(), "", AuthorityUtils.createAuthorityList("ROLE_MEMBER")));
        SecurityContextHolder.setContext(context);
        try {
            assertThat(passwords.change(ELSEWHERE, PASSWORD, wanted)).isInstanceOf(PasswordResult.Changed.class);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void aLinkSignsInByOnePressAndOnlyOnce() {
        account("link@desk.example", Role.MAINTAINER);
        var answer = new Browser(port).post("/portal/sign-in/send", Map.of("username", "LINK@desk.example"));
        assertThat(answer.headers().firstValue("Location")).contains("/portal/sign-in?sent");
        var letter = await().until(() -> mailbox.letters.poll(), java.util.Objects::nonNull);
        assertThat(letter.to()).isEqualTo("link@desk.example");
        assertThat(letter.link().toString()).startsWith("https://desk.example/portal/sign-in/link#");
        var token = letter.link().getFragment();

        var scanner = new Browser(port);
        scanner.get("/portal/sign-in/link");
        assertThat(scanner.isSignedIn()).isFalse();

        var owner = new Browser(port);
        owner.get("/portal/sign-in/link");
        var planted = owner.session();
        owner.post("/portal/sign-in/link", Map.of("token", token));
        assertThat(owner.isSignedIn()).isTrue();
        assertThat(owner.session()).isNotEqualTo(planted);

        var second = new Browser(port);
        var late = second.post("/portal/sign-in/link", Map.of("token", token));
        assertThat(late.headers().firstValue("Location").orElseThrow()).endsWith("/portal/sign-in?link-refused");
        assertThat(second.isSignedIn()).isFalse();
    }

    @Test
    void nobodyLearnsFromAskingForALinkWhetherThereIsAnAccount() {
        account("asked@desk.example", Role.MEMBER);
        var known = new Browser(port).post("/portal/sign-in/send", Map.of("username", "asked@desk.example"));
        var unknown = new Browser(port).post("/portal/sign-in/send", Map.of("username", "nobody@desk.example"));
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(unknown.headers().firstValue("Location"))
                .isEqualTo(known.headers().firstValue("Location"));
        await().until(
                        () -> mailbox.letters.poll(),
                        letter -> letter != null && letter.to().startsWith("asked@"));
        assertThat(mailbox.letters).isEmpty();
    }

    @Test
    void aGuesserIsSlowedDownWhateverHeadersHeSendsAndTheOwnerIsNotLockedOut() {
        account("target@desk.example", Role.ADMINISTRATOR);
        for (var i = 0; i < 10; i++) {
            guess("target@desk.example", i);
        }
        var refused = guess("target@desk.example", 11);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 900L);
        assertThat(refused.body()).contains("Too many attempts").doesNotContain("target@desk.example");
        // From another network the account opens as ever; here that is shown by its link, which no guess uses up.
        new Browser(port).post("/portal/sign-in/send", Map.of("username", "target@desk.example"));
        var letter = await().until(() -> mailbox.letters.poll(), java.util.Objects::nonNull);
        var owner = new Browser(port);
        owner.post("/portal/sign-in/link", Map.of("token", letter.link().getFragment()));
        assertThat(owner.isSignedIn()).isTrue();
    }

    @Test
    void anAddressWrittenInAnotherWayCountsAllTheSame() {
        account("escaped@desk.example", Role.MEMBER);
        for (var i = 0; i < 10; i++) {
            var form = Map.of("username", "escaped@desk.example", "password", "guess " + i);
            assertThat(new Browser(port).post("/portal/%73ign-in", form).statusCode())
                    .isEqualTo(302);
        }
        assertThat(guess("escaped@desk.example", 11).statusCode()).isEqualTo(429);
    }

    @Test
    void anotherSiteCannotSignSomebodyInOrOpenTheirSocket() {
        account("victim@desk.example", Role.MEMBER);
        var form = Map.of("username", "victim@desk.example", "password", PASSWORD);
        assertThat(new Browser(port)
                        .header("Origin", "https://evil.example")
                        .post(SIGN_IN, form)
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browser(port)
                        .header("Sec-Fetch-Site", "cross-site")
                        .post(SIGN_IN, form)
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browser(port)
                        .header("Origin", "null")
                        .post(SIGN_IN, form)
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browser(port)
                        .header("Origin", "https://desk.example")
                        .post(SIGN_IN, form)
                        .statusCode())
                .isEqualTo(303);
        assertThat(new RawRequest(port).upgradeFrom("https://evil.example")).contains(" 403 ");
        assertThat(new RawRequest(port).upgradeFrom("https://desk.example")).doesNotContain(" 403 ");
    }

    @Test
    void afterSigningInOneIsWhereOneWantedToGoButNowhereElse() {
        account("goes@desk.example", Role.ADMINISTRATOR);
        var form = Map.of("username", "goes@desk.example", "password", PASSWORD);
        var refusedBefore = new Browser(port);
        assertThat(refusedBefore
                        .get("/portal/account?a=b")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(SIGN_IN);
        assertThat(refusedBefore
                        .post(SIGN_IN, form)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .startsWith("/portal/account");
        var wishes = new java.util.HashMap<>(form);
        wishes.put("to", "/portal/accounts");
        assertThat(new Browser(port).post(SIGN_IN, wishes).headers().firstValue("Location"))
                .contains("/portal/accounts");
        wishes.put("to", "//evil.example");
        assertThat(new Browser(port).post(SIGN_IN, wishes).headers().firstValue("Location"))
                .contains("/portal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/VAADIN",
                "/VAADIN/",
                "/VAADIN;x",
                "/%56AADIN",
                "/portal/VAADIN",
                "/portal/VAADIN/",
                "/portal/VAADIN;x",
                "/portal/%56AADIN",
                "/actuator/env",
                "/actuator",
                "/swagger-ui.html",
                "/.env",
                "/wp-admin"
            })
    void whatIsNobodysPageOpensNoSession(String path) {
        var answer = new RawRequest(port).get(path);
        assertThat(answer).as("SEC-02").containsPattern("^HTTP/1.1 (400|404)").doesNotContainIgnoringCase("set-cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portal/accounts", "/portal/jobs", "/portal/account"})
    void aVisitorIsAskedToSignInForWhatIsNotForEverybody(String path) {
        var answer = new Browser(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(SIGN_IN);
    }

    @Test
    void healthIsOpenAndSaysNoMoreThanThat() {
        var answer = new RawRequest(port).get("/actuator/health");
        assertThat(answer).startsWith("HTTP/1.1 200").contains("UP").doesNotContain("PostgreSQL");
        assertThat(answer).doesNotContainIgnoringCase("set-cookie");
    }

    private String refused(String email, String password) {
        var browser = new Browser(port);
        var answer = browser.post(SIGN_IN, Map.of("username", email, "password", password));
        assertThat(browser.isSignedIn()).isFalse();
        var location = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return answer.statusCode() + " " + location.getPath() + "?" + location.getQuery() + " " + answer.body();
    }

    private HttpResponse<String> guess(String email, int attempt) {
        return new Browser(port)
                .header("X-Forwarded-For", "203.0.113." + attempt)
                .header("CF-Connecting-IP", "198.51.100." + attempt)
                .post(SIGN_IN, Map.of("username", email, "password", "guess " + attempt));
    }

    private Browser signedIn(String email) {
        var browser = new Browser(port);
        browser.post(SIGN_IN, Map.of("username", email, "password", PASSWORD));
        return browser;
    }

    private Account account(String email, Role role) {
        var created = asAdministrator(administration ->
                administration.create(new AccountDraft(email, "Somebody", Language.EN, Set.of(role))));
        var account = ((CreateAccountResult.Created) created).account();
        database.sql("update identity.account set password_hash = ? where id = ?")
                .param(encoder.encode(PASSWORD))
                .param(account.id().value())
                .update();
        return account;
    }

    private void disable(Account account) {
        asAdministrator(administration -> administration.all().stream()
                .map(AccountRow::account)
                .filter(candidate -> candidate.id().equals(account.id()))
                .map(now -> administration.disable(now.id(), now.version()))
                .toList());
    }

    private <T> T asAdministrator(Function<AccountAdministration, T> deed) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "test", "", AuthorityUtils.createAuthorityList("ROLE_ADMINISTRATOR")));
        try {
            return deed.apply(administration);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private List<String> audited(Account account) {
        return database.sql("select action from platform.audit_event where subject = ?")
                .param("account:" + account.id())
                .query(String.class)
                .list();
    }
}
