package dev.trustdesk.portal.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.identity.Passwords;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.identity.SessionPassword;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import java.util.List;
import java.util.UUID;
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

@PostgresTest
class AccountStandingFilterTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

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
        passwords.change("", "tall heron over wet rice");
        var account = accounts.current().orElseThrow();
        request.getSession().setAttribute(SessionPassword.ATTRIBUTE, account.passwordVersion());
        filter();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNotNull();

        passwords.change("tall heron over wet rice", "grey heron under dry rice");
        filter();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
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
