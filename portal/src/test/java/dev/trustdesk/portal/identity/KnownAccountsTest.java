package dev.trustdesk.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.trustdesk.portal.platform.Change;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
@WithAccount(Role.SUPPORT)
class KnownAccountsTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountStore store;

    @Autowired
    private Changes changes;

    @Autowired
    private JdbcClient database;

    @Test
    void whatChangesHereIsKnownAtOnce() {
        assertThat(accounts.known().orElseThrow().language()).isEqualTo(Language.EN);
        accounts.chooseLanguage(Language.KO);
        assertThat(accounts.known().orElseThrow().language()).isEqualTo(Language.KO);
    }

    @Test
    void theStaffIsKnownUntilOneOfThemChanges() {
        accounts.knownStaff();
        rename("Unannounced");
        assertThat(accounts.knownStaff()).extracting(Account::displayName).doesNotContain("Unannounced");
        accounts.rename("Renamed here");
        assertThat(accounts.knownStaff()).extracting(Account::displayName).contains("Renamed here");
    }

    @Test
    void whatChangesOnAnotherNodeIsKnownWhenItIsAnnounced() throws InterruptedException {
        var known = new KnownAccounts(store, changes, Ticker.disabledTicker());
        var heard = new LinkedBlockingQueue<Change>();
        var ended = changes.subscribe(heard::add); // after the one above, so it hears everything later
        rename("Announced");
        do {
            assertThat(known.find(accounts.me())).isPresent();
            changes.announce(Accounts.TOPIC, accounts.me().toString());
        } while (heard.poll(1, TimeUnit.SECONDS) == null);
        heard.clear();
        known.find(accounts.me());

        rename("Announced again");
        assertThat(name(known)).as("asks nobody until then").isEqualTo("Announced");
        changes.announce(Accounts.TOPIC, accounts.me().toString());
        assertThat(heard.poll(30, TimeUnit.SECONDS)).isNotNull();
        assertThat(name(known)).isEqualTo("Announced again");
        ended.run();
    }

    @Test
    void aLostAnnouncementIsMadeUpForAfterFiveSeconds() {
        var nanos = new AtomicLong();
        var known = new KnownAccounts(store, changes, nanos::get);
        name(known);
        rename("Unheard of");
        nanos.addAndGet(KnownAccounts.LONGEST.toNanos());
        assertThat(name(known)).isEqualTo("Unheard of");
    }

    private String name(KnownAccounts known) {
        return known.find(accounts.me()).orElseThrow().displayName();
    }

    private void rename(String name) {
        database.sql("update identity.account set display_name = ? where id = ?")
                .params(name, accounts.me().value())
                .update();
    }
}
