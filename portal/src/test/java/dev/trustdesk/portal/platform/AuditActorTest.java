package dev.trustdesk.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class AuditActorTest {

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoeverIsNotSignedInIsCalledTheSameWithinARequestAndWithout() {
        assertThat(AuditTrail.actor()).isEqualTo(AuditTrail.ANONYMOUS);

        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        assertThat(AuditTrail.actor()).isEqualTo(AuditTrail.ANONYMOUS);
    }

    @Test
    void olderRowsNameThemThatWayToo() {
        assertThat(AuditTrail.called("anonymousUser")).isEqualTo(AuditTrail.ANONYMOUS);
        assertThat(AuditTrail.called("system:sweep")).isEqualTo("system:sweep");
    }
}
