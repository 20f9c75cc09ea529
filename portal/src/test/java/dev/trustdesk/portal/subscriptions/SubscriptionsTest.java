package dev.trustdesk.portal.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trustdesk.portal.notifications.Mail;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.AdjustableClock;
import dev.trustdesk.portal.testing.PostgresTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
class SubscriptionsTest {

    private static final String NETWORK = "net";
    private static final Pattern LINK = Pattern.compile("/subscribe/confirm/([\\w-]{43})");
    private static final Wish FACTS = wish(Interest.inAllOf(NewsTopic.FACT));

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private ConfirmationMails mails;

    @Autowired
    private OldRequests old;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager manager;

    @BeforeEach
    void empty() {
        for (var table : List.of(
                "notifications.outbox", "identity.shared_limit", "subscriptions.request", "subscriptions.subscriber")) {
            database.sql("delete from " + table).update();
        }
        clock.advance(Duration.ofHours(2));
    }

    @Test
    void nothingIsSubscribedBeforeTheOwnerOfTheAddressSaysSo() {
        assertThat(subscriptions.ask("reader@example.org", FACTS, NETWORK)).isEqualTo(new AskResult.Accepted());
        assertThat(subscribers()).isZero();

        var token = token(question());
        assertThat(subscriptions.asked(token)).contains(FACTS);
        assertThat(subscribers()).as("looking changes nothing").isZero();

        var own = subscriptions.confirm(token).orElseThrow();
        var subscription = subscriptions.find(own).orElseThrow();
        assertThat(subscription.wish()).isEqualTo(FACTS);
        assertThat(subscription.maskedAddress()).isEqualTo("r…@example.org");
        assertThat(subscription.checkWord()).isNotBlank();
        assertThat(requests()).as("the address is kept once").isZero();
        assertThat(subscriptions.confirm(token)).isEmpty();
    }

    @Test
    void aKnownAddressFaresAsAnUnknownOneAndGetsTheTopicsOfBoth() {
        var own = subscribed("reader@example.org", FACTS);
        clock.advance(Duration.ofHours(2));
        assertThat(subscriptions.ask("Reader@Example.org", wish(Interest.inExchange("bithumb")), NETWORK))
                .isEqualTo(new AskResult.Accepted());
        assertThat(question().subject()).isEqualTo("Do you want news from Trustdesk?");
        var again = subscriptions.confirm(token(question())).orElseThrow();
        assertThat(again).isEqualTo(own);
        assertThat(subscriptions.find(own).orElseThrow().wish().interests())
                .containsExactlyInAnyOrder(Interest.inAllOf(NewsTopic.FACT), Interest.inExchange("bithumb"));
    }

    @Test
    void anAddressIsAskedOnceAnHourAtMostAndNobodyIsToldThatItWas() {
        for (var i = 0; i < 3; i++) {
            assertThat(subscriptions.ask("victim@example.org", FACTS, NETWORK)).isEqualTo(new AskResult.Accepted());
        }
        assertThat(questions()).isEqualTo(1);
        clock.advance(Duration.ofHours(1));
        subscriptions.ask("victim@example.org", FACTS, NETWORK);
        assertThat(questions()).isEqualTo(2);
    }

    @Test
    void aNetworkThatAsksForManyIsToldToWait() {
        for (var i = 0; i < 20; i++) {
            subscriptions.ask("reader" + i + "@example.org", FACTS, "busy");
        }
        assertThat(subscriptions.ask("one-more@example.org", FACTS, "busy")).isInstanceOf(AskResult.TooOften.class);
        assertThat(questions()).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "reader",
                "reader@",
                "@example.org",
                "reader@example",
                "a@b.example, c@d.example",
                "Reader <reader@example.org>",
                "reader@example.org\r\nBcc: thief@example.net",
                "reader@@example.org",
                "rea der@example.org",
                "\"a b\"@example.org"
            })
    void whatIsNoBareAddressIsRefused(String typed) {
        assertThat(subscriptions.ask(typed, FACTS, NETWORK)).isInstanceOf(AskResult.BadAddress.class);
        assertThat(questions()).isZero();
    }

    @Test
    void aSecretIsRefusedAndKeptNowhere() {
        assertThat(subscriptions.ask("zoo ".repeat(11) + "wrong", FACTS, NETWORK))
                .isEqualTo(new AskResult.SecretFound());
        assertThat(requests()).isZero();
    }

    @Test
    void withoutATopicNothingIsAsked() {
        assertThat(subscriptions.ask("reader@example.org", wish(), NETWORK)).isEqualTo(new AskResult.NoTopic());
    }

    @Test
    void whoEndsASubscriptionIsForgottenWholly() {
        var own = subscribed("leaver@example.org", FACTS);
        clock.advance(Duration.ofHours(2));
        subscriptions.ask("leaver@example.org", FACTS, NETWORK);
        subscriptions.end(own);
        subscriptions.end(own);
        assertThat(subscriptions.find(own)).isEmpty();
        assertThat(database.sql("select count(*) from subscriptions.interest")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(subscribers() + requests()).isZero();
        assertThat(database.sql("select string_agg(payload::text || dedup_key, '') from notifications.outbox")
                        .query(String.class)
                        .optional()
                        .orElse(""))
                .doesNotContain("leaver");
        assertThat(question()).as("the question that waited").isNull();
    }

    @Test
    void whatNobodyConfirmsIsForgottenAfterThreeDays() {
        subscriptions.ask("shy@example.org", FACTS, NETWORK);
        var token = token(question());
        clock.advance(Duration.ofDays(3));
        assertThat(subscriptions.confirm(token)).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(old.forgetOld(clock.instant()).counts()).containsEntry("subscriptions.forgotten", 1);
        assertThat(requests()).isZero();
    }

    @Test
    void aSubscriberChangesTopicsLanguageAndCadence() {
        var own = subscribed("reader@example.org", FACTS);
        var wanted = new Wish(Set.of(Interest.inAllOf(NewsTopic.POST)), Language.KO, Cadence.WEEKLY);
        assertThat(subscriptions.change(own, wanted)).isTrue();
        assertThat(subscriptions.find(own).orElseThrow().wish()).isEqualTo(wanted);
        assertThat(subscriptions.change(own, wish()))
                .as("nothing at all is another button")
                .isFalse();
        assertThat(subscriptions.change("x".repeat(43), wanted)).isFalse();
    }

    @Test
    void aTokenThatIsNoneLeadsNowhere() {
        for (var token : List.of("", "x", "x".repeat(43), "' or true--")) {
            assertThat(subscriptions.find(token)).isEmpty();
            assertThat(subscriptions.asked(token)).isEmpty();
            assertThat(subscriptions.confirm(token)).isEmpty();
        }
    }

    private String subscribed(String address, Wish wish) {
        subscriptions.ask(address, wish, NETWORK);
        return subscriptions.confirm(token(question())).orElseThrow();
    }

    private static Wish wish(Interest... interests) {
        return new Wish(Set.of(interests), Language.EN, Cadence.INSTANT);
    }

    /** The newest question as it would be sent; null if there is nothing to ask any more. */
    private Mail question() {
        var request = database.sql("""
                        select payload ->> 'request' from notifications.outbox
                        where kind = 'subscription-question' order by id desc limit 1
                        """).query(String.class).single();
        Optional<Mail> mail =
                new TransactionTemplate(manager).execute(status -> mails.compose(Map.of("request", request)));
        return mail.orElse(null);
    }

    private static String token(Mail mail) {
        var found = LINK.matcher(mail.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private int questions() {
        return count("notifications.outbox");
    }

    private int subscribers() {
        return count("subscriptions.subscriber");
    }

    private int requests() {
        return count("subscriptions.request");
    }

    private int count(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
