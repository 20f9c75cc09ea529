package dev.trustdesk.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Tally;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
@WithAccount(Role.ADMINISTRATOR)
class SignInLinksTest {

    @Autowired
    private SignInLinks links;

    @Autowired
    private ExpiredLinks expired;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JdbcClient database;

    @Test
    void aLinkSignsInOnce() {
        var account = somebody("once@desk.example");
        var token = token(links.mint(account.id(), SignInLinks.LIFE));
        assertThat(links.use(token)).map(Account::id).contains(account.id());
        assertThat(links.use(token)).isEmpty();
    }

    @Test
    void ofManyWhoUseALinkAtTheSameMomentOneGetsIn() throws Exception {
        var token = token(links.mint(somebody("race@desk.example").id(), SignInLinks.LIFE));
        var start = new CyclicBarrier(8);
        try (var all = Executors.newFixedThreadPool(8)) {
            var tries = all.invokeAll(Collections.nCopies(8, (Callable<Optional<Account>>) () -> {
                start.await();
                return links.use(token);
            }));
            assertThat(tries).map(Future::get).filteredOn(Optional::isPresent).hasSize(1);
        }
    }

    @Test
    void aLinkIsTooOldAfterTenMinutes() {
        var account = somebody("late@desk.example");
        var early = token(links.mint(account.id(), SignInLinks.LIFE));
        var late = token(links.mint(account.id(), SignInLinks.LIFE));
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(links.use(early)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(links.use(late)).isEmpty();
    }

    @Test
    void aDisabledAccountsLinkIsWorthNothing() {
        var account = somebody("disabled@desk.example");
        var before = token(links.mint(account.id(), SignInLinks.LIFE));
        administration.disable(account.id(), account.version());
        var after = token(links.mint(account.id(), SignInLinks.LIFE));
        assertThat(links.use(before)).isEmpty();
        assertThat(links.use(after)).isEmpty();
    }

    @Test
    void whatIsNoTokenIsRefused() {
        for (var token : new String[] {"", " ", "%20", "null", "\u0000", "a".repeat(100_000)}) {
            assertThat(links.use(token)).isEmpty();
        }
    }

    @Test
    void tokensAreLongAndShareNothing() {
        var account = somebody("many@desk.example");
        var tokens = new ArrayList<String>();
        for (var i = 0; i < 500; i++) {
            tokens.add(token(links.mint(account.id(), SignInLinks.LIFE)));
        }
        assertThat(new HashSet<>(tokens)).hasSameSizeAs(tokens);
        assertThat(tokens).allMatch(token -> token.length() == 43);
        assertThat(tokens.stream().map(token -> token.substring(0, 6)).distinct())
                .hasSizeGreaterThan(490);
    }

    @Test
    void theTokenStandsBehindTheHashAndNowhereInTheDatabase() {
        var account = somebody("hash@desk.example");
        var link = links.mint(account.id(), SignInLinks.LIFE);
        assertThat(link.toString()).startsWith("https://desk.example/portal/sign-in/link#");
        assertThat(database.sql("select encode(token_hash, 'escape') from identity.sign_in_link where account_id = ?")
                        .param(account.id().value())
                        .query(String.class)
                        .list())
                .noneMatch(stored -> stored.contains(token(link)));
    }

    @Test
    void linksAreForgottenADayAfterTheyStoppedWorking() {
        links.mint(somebody("old@desk.example").id(), SignInLinks.LIFE);
        assertThat(expired.forgetOld(clock.instant().plus(Duration.ofHours(23))))
                .isEqualTo(Tally.NOTHING);
        assertThat(expired.forgetOld(clock.instant().plus(Duration.ofHours(25))))
                .satisfies(done -> assertThat(done.counts()).containsOnlyKeys("identity.forgotten.sign-in-links"));
    }

    private Account somebody(String email) {
        var result = administration.create(new AccountDraft(email, "Somebody", Language.EN, Set.of()));
        return ((CreateAccountResult.Created) result).account();
    }

    private static String token(URI link) {
        return link.getFragment();
    }
}
