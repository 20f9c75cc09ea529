package dev.trustdesk.portal.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.identity.PasswordSession;
import dev.trustdesk.portal.identity.Passwords;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.identity.SessionPassword;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
class AccountStandingFilterTest {

    private static final PasswordSession ELSEWHERE = version -> null;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private PlatformTransactionManager transactions;

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/portal/queue");

    @Test
    @WithAccount(Role.SUPPORT)
    void rolesCountAsTheyAreNowNotAsTheyWereAtSignIn() throws Exception {
        signedInLongAgo(accounts.current().orElseThrow().id().toString(), "ROLE_ADMINISTRATOR", "FACTOR_PASSWORD");
        filter();
        assertThat(authorities()).containsExactlyInAnyOrder("ROLE_MEMBER", "ROLE_SUPPORT", "FACTOR_PASSWORD");
        assertThat(contexts.containsContext(request))
                .as("kept for the requests that follow")
                .isTrue();
    }

    @Test
    void aSessionOfAnAccountThatIsGoneEnds() throws Exception {
        signedInLongAgo(UUID.randomUUID().toString(), "ROLE_MEMBER");
        var session = request.getSession();
        filter();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        assertThat(request.getSession(false)).isNotSameAs(session);
    }

    @Test
    @WithAccount(email = "changes@desk.example")
    void onlyASessionThatKnowsTheLatestPasswordVersionGoesOn() throws Exception {
        passwords.change(ELSEWHERE, "", "tall heron over wet rice");
        var account = accounts.current().orElseThrow();
        request.getSession().setAttribute(SessionPassword.attribute(account.id()), account.passwordVersion());
        filter();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNotNull();

        passwords.change(ELSEWHERE, "tall heron over wet rice", "grey heron under dry rice");
        filter();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    @WithAccount(email = "twoatonce@desk.example")
    void theSessionThatChangesThePasswordGoesOnThoughAnotherRequestOfItComesWithTheCommit() {
        var id = accounts.me();
        var session = request.getSession();
        var answered = new AtomicBoolean();
        new TransactionTemplate(transactions).executeWithoutResult(change -> {
            // Registered first, so that it runs as soon as others can read the new version.
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    answered.set(
                            CompletableFuture.supplyAsync(() -> isLetIn(id)).join());
                }
            });
            passwords.change(version -> kept(session, id, version), "", "tall heron over wet rice");
        });
        assertThat(accounts.current().orElseThrow().passwordVersion()).isEqualTo(1);
        assertThat(answered).as("the other request was still signed in").isTrue();
        assertThat(request.getSession(false)).isSameAs(session);
    }

    @Test
    @WithAccount(email = "rolledback@desk.example")
    void aChangeThatDoesNotComeToPassLeavesTheSessionNothingToShow() {
        var id = accounts.me();
        var session = request.getSession();
        new TransactionTemplate(transactions).executeWithoutResult(change -> {
            passwords.change(version -> kept(session, id, version), "", "tall heron over wet rice");
            assertThat(session.getAttribute(SessionPassword.attribute(id))).isEqualTo(1);
            change.setRollbackOnly();
        });
        assertThat(session.getAttribute(SessionPassword.attribute(id)))
                .as("or it would outlive a password that somebody else sets")
                .isNull();
    }

    private static @Nullable Object kept(HttpSession session, AccountId id, @Nullable Object version) {
        var before = session.getAttribute(SessionPassword.attribute(id));
        session.setAttribute(SessionPassword.attribute(id), version);
        return before;
    }

    private boolean isLetIn(AccountId id) {
        signedInLongAgo(id.toString(), "ROLE_MEMBER");
        try {
            filter();
            return SecurityContextHolder.getContext().getAuthentication() != null;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void signedInLongAgo(String name, String... authorities) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                name, "", AuthorityUtils.createAuthorityList(authorities)));
        SecurityContextHolder.setContext(context);
    }

    private void filter() throws Exception {
        new AccountStandingFilter(accounts, contexts)
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }

    private static List<String> authorities() {
        return SecurityContextHolder.getContext().getAuthentication().getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }
}
