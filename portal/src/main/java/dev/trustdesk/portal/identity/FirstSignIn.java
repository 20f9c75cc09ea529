package dev.trustdesk.portal.identity;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.SystemActor;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets somebody into an installation that nobody has ever signed in to: one link per role in a trial, one administrator elsewhere. */
@Component
@EnableConfigurationProperties(FirstAdministratorSettings.class)
class FirstSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(FirstSignIn.class);
    private static final Duration DEMO_LIFE = Duration.ofHours(12);
    private static final Duration FIRST_LIFE = Duration.ofHours(1);

    private final AccountStore accounts;
    private final AccountAdministration administration;
    private final SignInLinks links;
    private final TransactionOperations transactions;
    private final TrustdeskSettings settings;
    private final FirstAdministratorSettings first;

    FirstSignIn(
            AccountStore accounts,
            AccountAdministration administration,
            SignInLinks links,
            TransactionOperations transactions,
            TrustdeskSettings settings,
            FirstAdministratorSettings first) {
        this.accounts = accounts;
        this.administration = administration;
        this.links = links;
        this.transactions = transactions;
        this.settings = settings;
        this.first = first;
    }

    // Before whatever needs the demo's accounts, such as the sample tickets.
    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void open() {
        if (settings.demo()) {
            System.out.println(WelcomeMessage.of(settings, demoLinks()));
        } else if (!first.email().isBlank()) {
            SystemActor.run("first-start", () -> transactions.executeWithoutResult(status -> firstAdministrator()));
        }
    }

    /** A single-use link for the demo account of each role; the accounts are made when they are missing. */
    Map<Role, URI> demoLinks() {
        return SystemActor.call(
                "demo",
                () -> transactions.execute(status -> {
                    var all = new EnumMap<Role, URI>(Role.class);
                    for (var role : Role.values()) {
                        all.put(role, links.mint(demoAccount(role), DEMO_LIFE));
                    }
                    return all;
                }));
    }

    private AccountId demoAccount(Role role) {
        var email = WelcomeMessage.word(role) + "@demo.invalid";
        var name = "Demo " + WelcomeMessage.word(role);
        administration.add(new AccountDraft(email, name, Language.EN, Set.of(role)));
        return accounts.findByEmail(email).orElseThrow().id();
    }

    // Printed again at each start until an administrator has signed in: the first link may have been lost in the log.
    private void firstAdministrator() {
        if (accounts.anyAdministratorHasSignedIn()) {
            return;
        }
        var name = first.email().substring(0, Math.max(1, first.email().indexOf('@')));
        switch (administration.add(new AccountDraft(first.email(), name, Language.EN, Set.of(Role.ADMINISTRATOR)))) {
            case CreateAccountResult.InvalidEmail _, CreateAccountResult.InvalidName _ ->
                LOG.error("TRUSTDESK_ADMIN_EMAIL is not an e-mail address: there is no administrator");
            case CreateAccountResult.Created(var account) -> log(account);
            case CreateAccountResult.EmailTaken taken ->
                accounts.findByEmail(AccountDraft.normalizedEmail(first.email()))
                        .filter(account -> account.is(Role.ADMINISTRATOR) && !account.disabled())
                        .ifPresentOrElse(
                                this::log,
                                () -> LOG.error(
                                        "The account of TRUSTDESK_ADMIN_EMAIL is disabled or no administrator: there is none"));
        }
    }

    private void log(Account administrator) {
        LOG.info(
                "The first administrator, {}, signs in here, once, within an hour: {}",
                administrator.email(),
                links.mint(administrator.id(), FIRST_LIFE));
    }
}
