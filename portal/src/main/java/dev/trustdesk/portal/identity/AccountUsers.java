package dev.trustdesk.portal.identity;

import java.util.UUID;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Accounts as Spring Security sees them: looked up by address, named by id, with every role that theirs imply. */
@Component
class AccountUsers implements UserDetailsService {
    private final AccountStore accounts;
    private final String nobodysPassword;

    AccountUsers(AccountStore accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        // An account without a password is compared with this one, so that its refusal takes as long as any other.
        this.nobodysPassword = encoder.encode(UUID.randomUUID().toString());
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        var account = accounts.findByEmail(AccountDraft.normalizedEmail(email))
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
        return new AccountUser(account, accounts.passwordHash(account.id()).orElse(nobodysPassword));
    }
}
