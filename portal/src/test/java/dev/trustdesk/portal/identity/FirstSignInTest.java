package dev.trustdesk.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A new installation with {@code TRUSTDESK_ADMIN_EMAIL}: what the log offers, and to whom. */
@PostgresTest
@ExtendWith(OutputCaptureExtension.class)
class FirstSignInTest {

    private static final String ADDRESS = "Mina@Desk.example";
    private static final Pattern LINK = Pattern.compile("https://desk\\.example/portal/sign-in/link#(\\S+)");

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(FirstSignIn.class);

    @Autowired
    private AccountStore accounts;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private SignInLinks links;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void nobody() {
        LOG.setLevel(Level.INFO);
        database.sql("delete from identity.sign_in_link").update();
        database.sql("delete from identity.account_role").update();
        // An account is never deleted, and the application may not; who was here before is out of the way.
        database.sql(
                        "update identity.account set email = id || '@past.example', disabled_at = now(), signed_in_at = null")
                .update();
    }

    @AfterEach
    void quietAgain() {
        LOG.setLevel(null);
    }

    @Test
    void theFirstStartMakesTheAdministratorAndLogsALinkThatSignsIn(CapturedOutput output) {
        start(ADDRESS);
        assertThat(links.use(onlyLink(output))).hasValueSatisfying(account -> {
            assertThat(account.email()).isEqualTo("mina@desk.example");
            assertThat(account.displayName()).isEqualTo("Mina");
            assertThat(account.is(Role.ADMINISTRATOR)).isTrue();
        });
    }

    @Test
    void theLinkIsGoodForAnHour(CapturedOutput output) {
        start(ADDRESS);
        clock.advance(Duration.ofHours(1));
        assertThat(links.use(onlyLink(output))).isEmpty();
    }

    @Test
    void theNextStartLogsAnotherLinkForTheSameAccountUntilSomebodyHasSignedIn(CapturedOutput output) {
        start(ADDRESS);
        start(ADDRESS);
        assertThat(links(output)).hasSize(2).doesNotHaveDuplicates();
        assertThat(here()).hasSize(1);

        accounts.signedIn(here().getFirst().id(), clock.instant());
        start(ADDRESS);
        assertThat(links(output)).hasSize(2);
    }

    @Test
    void anInstallationWithAnAdministratorGetsNoSecondOne(CapturedOutput output) {
        start("first@desk.example");
        accounts.signedIn(here().getFirst().id(), clock.instant());
        start(ADDRESS);
        assertThat(accounts.findByEmail("mina@desk.example")).isEmpty();
        assertThat(links(output)).hasSize(1);
    }

    @Test
    void nobodyIsRaisedToAdministratorByASetting(CapturedOutput output) {
        administration.add(new AccountDraft(ADDRESS, "Mina", Language.EN, Set.of(Role.SUPPORT)));
        start(ADDRESS);
        assertThat(links(output)).isEmpty();
        assertThat(accounts.findByEmail("mina@desk.example").orElseThrow().is(Role.ADMINISTRATOR))
                .isFalse();
        assertThat(output).contains("is disabled or no administrator");
    }

    @Test
    void whatIsNoAddressIsSaid(CapturedOutput output) {
        start("mina");
        assertThat(output).contains("TRUSTDESK_ADMIN_EMAIL is not an e-mail address");
        assertThat(here()).isEmpty();
    }

    @Test
    void withoutTheSettingNothingHappens(CapturedOutput output) {
        start("");
        assertThat(here()).isEmpty();
        assertThat(links(output)).isEmpty();
    }

    private void start(String email) {
        var settings = new TrustdeskSettings(URI.create("https://desk.example"), false, false);
        new FirstSignIn(accounts, administration, links, transactions, settings, new FirstAdministratorSettings(email))
                .open();
    }

    private List<Account> here() {
        return accounts.all().stream()
                .map(AccountRow::account)
                .filter(account -> !account.disabled())
                .toList();
    }

    private static String onlyLink(CapturedOutput output) {
        assertThat(links(output)).hasSize(1);
        return links(output).getFirst();
    }

    private static List<String> links(CapturedOutput output) {
        return LINK.matcher(output.getOut())
                .results()
                .map(link -> link.group(1))
                .toList();
    }
}
