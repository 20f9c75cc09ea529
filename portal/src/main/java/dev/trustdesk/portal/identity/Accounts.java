package dev.trustdesk.portal.identity;

import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.OpenToEveryone;
import dev.trustdesk.portal.platform.SignedIn;
import dev.trustdesk.portal.platform.SupportOnly;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is here, and who else there is. What administrators do is in {@link AccountAdministration}. */
@Service
public class Accounts {
    /** What others are told when an account changed; the id is the account's. */
    public static final String TOPIC = "account";

    /** The attribute of a request that holds its account, as it was when the request came. */
    public static final String OF_REQUEST = "dev.trustdesk.account";

    private static final Set<Role> STAFF = Set.of(Role.SUPPORT, Role.LEAD);

    private final AccountStore store;
    private final AuditTrail audit;
    private final KnownAccounts known;

    Accounts(AccountStore store, AuditTrail audit, KnownAccounts known) {
        this.store = store;
        this.audit = audit;
        this.known = known;
    }

    /** The account that is signed in here; empty for a visitor and for the system. */
    @OpenToEveryone
    public Optional<Account> current() {
        return currentId().flatMap(store::find);
    }

    /**
     * The account that is signed in here, as this node knows it: a change that was announced counts at once, one whose announcement was
     * lost within five seconds. For what every request asks.
     */
    @OpenToEveryone
    public Optional<Account> known() {
        return currentId().flatMap(known::find);
    }

    /** The id of the account that is signed in here; asks nobody, because sign-in has brought it. */
    @SignedIn
    public AccountId me() {
        return currentId().orElseThrow();
    }

    /** Whether the account that is signed in here holds a role; asks nobody, because every request begins with that question. */
    @SignedIn
    public boolean mayAct(Role role) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(held -> role.authority().equals(held.getAuthority()));
    }

    /** Everybody who can be given a ticket: active support staff and leads, by name. */
    @PreAuthorize("hasAnyRole('SUPPORT', 'ADMINISTRATOR', 'SYSTEM')")
    public List<Account> staff() {
        return store.activeWithAny(STAFF);
    }

    /** The same, as this node knows it: as {@link #known()}. For what is shown with every ticket. */
    @SupportOnly
    public List<Account> knownStaff() {
        return known.activeWithAny(STAFF);
    }

    /** Everybody who publishes: active maintainers, by name. */
    @PreAuthorize("hasAnyRole('MAINTAINER', 'ADMINISTRATOR', 'SYSTEM')")
    public List<Account> maintainers() {
        return store.activeWithAny(Set.of(Role.MAINTAINER));
    }

    /** One of them; empty for who does not publish, or no longer. */
    @PreAuthorize("hasAnyRole('MAINTAINER', 'ADMINISTRATOR', 'SYSTEM')")
    public Optional<Account> maintainer(@Nullable String id) {
        return maintainers().stream()
                .filter(account -> account.id().toString().equals(id))
                .findFirst();
    }

    @SupportOnly
    public Optional<Account> find(AccountId id) {
        return store.find(id);
    }

    /**
     * The name under which others see whoever is kept as having done something.
     *
     * @param principalName as {@code Authentication} names it; empty for the system and for what is no account
     */
    @PreAuthorize("hasAnyRole('SUPPORT', 'MAINTAINER', 'ADMINISTRATOR')")
    public Optional<String> nameOf(String principalName) {
        return idOf(principalName).flatMap(store::find).map(Account::displayName);
    }

    /** Keeps the language in which the signed-in account wants to be shown and written to. */
    @SignedIn
    @Transactional
    public void chooseLanguage(Language language) {
        currentId().ifPresent(id -> {
            store.setLanguage(id, language);
            known.changed(id);
        });
    }

    /** Changes the name under which others see the signed-in account, or says why it cannot be that. */
    @SignedIn
    @Transactional
    public Optional<NameProblem> rename(String name) {
        var normalized = AccountDraft.normalizedName(name);
        var problem = AccountDraft.problemOfName(normalized);
        if (problem.isEmpty()) {
            currentId().ifPresent(id -> {
                store.setDisplayName(id, normalized);
                audit.record("account.renamed", subject(id), Map.of());
                known.changed(id);
            });
        }
        return problem;
    }

    static String subject(AccountId id) {
        return "account:" + id;
    }

    // Sign-in puts the account's id into the principal's name; the system's names are not ids.
    static Optional<AccountId> currentId() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        return idOf(authentication.getName());
    }

    static Optional<AccountId> idOf(String principalName) {
        try {
            return Optional.of(new AccountId(UUID.fromString(principalName)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
