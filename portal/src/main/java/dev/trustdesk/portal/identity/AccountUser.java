package dev.trustdesk.portal.identity;

import java.util.UUID;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/** An account at the moment of its sign-in. Its password version was read before its password was compared, so none is missed between. */
public final class AccountUser extends User {
    private static final long serialVersionUID = 1L;

    private final int passwordVersion;

    AccountUser(Account account, String passwordHash) {
        super(
                account.id().toString(),
                passwordHash,
                !account.disabled(),
                true,
                true,
                true,
                AuthorityUtils.createAuthorityList(account.authorities()));
        this.passwordVersion = account.passwordVersion();
    }

    public AccountId accountId() {
        return new AccountId(UUID.fromString(getUsername()));
    }

    public int passwordVersion() {
        return passwordVersion;
    }
}
