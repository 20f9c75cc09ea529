package dev.trustdesk.portal.identity;

import dev.trustdesk.portal.platform.AdministratorOnly;
import dev.trustdesk.portal.platform.AuditTrail;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with accounts. There is always somebody left who can. */
@Service
public class AccountAdministration {
    private final AccountStore store;
    private final SignInLinks links;
    private final AuditTrail audit;
    private final KnownAccounts known;
    private final Clock clock;

    AccountAdministration(AccountStore store, SignInLinks links, AuditTrail audit, KnownAccounts known, Clock clock) {
        this.store = store;
        this.links = links;
        this.audit = audit;
        this.known = known;
        this.clock = clock;
    }

    /** Every account, by name. */
    @AdministratorOnly
    public List<AccountRow> all() {
        return store.all();
    }

    /** Creates an account without a password; its owner signs in by link. */
    @AdministratorOnly
    @Transactional
    public CreateAccountResult create(AccountDraft draft) {
        return add(draft);
    }

    /** Gives an account exactly these roles; it stays a member in any case. */
    @AdministratorOnly
    @Transactional
    public AccountChangeResult changeRoles(AccountId id, Set<Role> roles, long seen) {
        var wanted = EnumSet.of(Role.MEMBER);
        wanted.addAll(roles);
        if (!wanted.contains(Role.ADMINISTRATOR) && isLastAdministrator(id)) {
            return new AccountChangeResult.LastAdministrator();
        }
        var before = store.find(id);
        if (before.isEmpty() || !store.advance(id, seen)) {
            return refused(id);
        }
        var held = before.get().roles();
        var granted = without(wanted, held);
        var withdrawn = without(held, wanted);
        if (!granted.isEmpty()) {
            store.grant(id, granted, AuditTrail.actor(), clock.instant());
            audit.record("role.granted", Accounts.subject(id), Map.of("roles", names(granted)));
        }
        if (!withdrawn.isEmpty()) {
            store.withdraw(id, withdrawn);
            audit.record("role.withdrawn", Accounts.subject(id), Map.of("roles", names(withdrawn)));
        }
        return changed(id);
    }

    /** Refuses the account from its next request on, and ends what it has open. */
    @AdministratorOnly
    @Transactional
    public AccountChangeResult disable(AccountId id, long seen) {
        if (isLastAdministrator(id)) {
            return new AccountChangeResult.LastAdministrator();
        }
        if (!store.disable(id, seen, clock.instant())) {
            return refused(id);
        }
        links.withdraw(id);
        audit.record("account.disabled", Accounts.subject(id), Map.of());
        return changed(id);
    }

    @AdministratorOnly
    @Transactional
    public AccountChangeResult enable(AccountId id, long seen) {
        if (!store.enable(id, seen)) {
            return refused(id);
        }
        audit.record("account.enabled", Accounts.subject(id), Map.of());
        return changed(id);
    }

    /**
     * Sends a single-use sign-in link to the account's own address.
     *
     * @return false if the account is disabled or gone
     */
    @AdministratorOnly
    @Transactional
    public boolean sendSignInLink(AccountId id) {
        var account = store.find(id).filter(found -> !found.disabled());
        account.ifPresent(links::send);
        return account.isPresent();
    }

    /** Shared with the start of a new installation, which has no administrator yet. */
    CreateAccountResult add(AccountDraft draft) {
        if (!draft.hasAddress()) {
            return new CreateAccountResult.InvalidEmail();
        }
        var problem = draft.nameProblem();
        if (problem.isPresent()) {
            return new CreateAccountResult.InvalidName(problem.get());
        }
        var added = store.add(draft, clock.instant());
        if (added.isEmpty()) {
            return new CreateAccountResult.EmailTaken();
        }
        var id = added.get();
        store.grant(id, draft.roles(), AuditTrail.actor(), clock.instant());
        audit.record("account.created", Accounts.subject(id), Map.of("roles", names(draft.roles())));
        known.changed(id);
        return new CreateAccountResult.Created(store.find(id).orElseThrow());
    }

    private boolean isLastAdministrator(AccountId id) {
        return store.lockAdministrators().equals(List.of(id));
    }

    private AccountChangeResult changed(AccountId id) {
        known.changed(id);
        return new AccountChangeResult.Changed(store.find(id).orElseThrow());
    }

    private AccountChangeResult refused(AccountId id) {
        return store.find(id)
                .<AccountChangeResult>map(AccountChangeResult.Stale::new)
                .orElseGet(AccountChangeResult.Gone::new);
    }

    private static Set<Role> without(Set<Role> roles, Set<Role> others) {
        var rest = EnumSet.copyOf(roles);
        rest.removeAll(others);
        return rest;
    }

    private static String names(Set<Role> roles) {
        return String.join(
                " ",
                roles.stream()
                        .sorted()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
