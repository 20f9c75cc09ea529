package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.identity.AccountAdministration;
import dev.trustdesk.portal.identity.AccountDraft;
import dev.trustdesk.portal.identity.AccountRow;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** People with the maintainer's role, each with the time at which they signed in. */
final class Maintainers {

    private final AccountAdministration administration;

    Maintainers(AccountAdministration administration) {
        this.administration = administration;
    }

    /** Does something as somebody who signed in at that time, and puts whoever was here back. */
    <T> T as(String name, Instant signedIn, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        try {
            become("test", AuthorityUtils.createAuthorityList("ROLE_ADMINISTRATOR"));
            var email = name.toLowerCase(Locale.ROOT) + "@desk.example";
            administration.create(new AccountDraft(email, name, Language.EN, Set.of(Role.MAINTAINER)));
            var account = administration.all().stream()
                    .map(AccountRow::account)
                    .filter(one -> one.email().equals(email))
                    .findFirst()
                    .orElseThrow();
            var authorities = new ArrayList<GrantedAuthority>(
                    AuthorityUtils.createAuthorityList(account.authorities().toArray(String[]::new)));
            authorities.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                    .issuedAt(signedIn)
                    .build());
            become(account.id().toString(), authorities);
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static void become(String name, List<GrantedAuthority> authorities) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(name, "", authorities));
        SecurityContextHolder.setContext(context);
    }
}
