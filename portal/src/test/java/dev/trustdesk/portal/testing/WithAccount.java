package dev.trustdesk.portal.testing;

import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.AccountAdministration;
import dev.trustdesk.portal.identity.AccountDraft;
import dev.trustdesk.portal.identity.AccountRow;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Runs a test as somebody who really has an account in the test's database, with these roles. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = WithAccount.Factory.class)
public @interface WithAccount {

    Role[] value() default Role.MEMBER;

    String email() default "me@desk.example";

    Language language() default Language.EN;

    /** Makes the account, or finds the one that an earlier test of the class made. */
    class Factory implements WithSecurityContextFactory<WithAccount> {

        private final AccountAdministration administration;

        Factory(AccountAdministration administration) {
            this.administration = administration;
        }

        @Override
        public SecurityContext createSecurityContext(WithAccount wanted) {
            var before = SecurityContextHolder.getContext();
            try {
                SecurityContextHolder.setContext(of("test", "ROLE_ADMINISTRATOR"));
                var account = account(wanted);
                return of(account.id().toString(), account.authorities().toArray(String[]::new));
            } finally {
                SecurityContextHolder.setContext(before);
            }
        }

        private Account account(WithAccount wanted) {
            var roles = Set.of(wanted.value());
            administration.create(new AccountDraft(wanted.email(), "Mina Han", wanted.language(), roles));
            var account = administration.all().stream()
                    .map(AccountRow::account)
                    .filter(candidate -> candidate.email().equals(wanted.email()))
                    .findFirst()
                    .orElseThrow();
            administration.changeRoles(account.id(), roles, account.version());
            return administration.all().stream()
                    .map(AccountRow::account)
                    .filter(candidate -> candidate.id().equals(account.id()))
                    .findFirst()
                    .orElseThrow();
        }

        private static SecurityContext of(String name, String... authorities) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    name, "", AuthorityUtils.createAuthorityList(authorities)));
            return context;
        }
    }
}
