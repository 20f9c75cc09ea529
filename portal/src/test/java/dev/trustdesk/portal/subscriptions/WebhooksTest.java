package dev.trustdesk.portal.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.subscriptions.WebhookResult.Added;
import dev.trustdesk.portal.subscriptions.WebhookResult.Field;
import dev.trustdesk.portal.subscriptions.WebhookResult.Invalid;
import dev.trustdesk.portal.testing.PostgresTest;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/** Which webhooks are taken. Addresses are written as numbers, so that no name has to be looked up. */
@PostgresTest
@WithMockUser(roles = "ADMINISTRATOR")
class WebhooksTest {

    private static final String PUBLIC = "https://1.1.1.1/hook";

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private Audience audience;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void none() {
        database.sql("delete from subscriptions.webhook").update();
    }

    @Test
    void aSecretIsShownOnceAndTheAddressOnlyByItsHost() {
        var added = (Added) webhooks.add(draft(WebhookKind.SIGNED, PUBLIC));
        assertThat(added.secret().orElseThrow()).matches("[\\w-]{43}");
        assertThat(webhooks.all()).singleElement().satisfies(webhook -> {
            assertThat(webhook.id()).isEqualTo(added.id());
            assertThat(webhook.host()).isEqualTo("1.1.1.1");
            assertThat(webhook.toString())
                    .doesNotContain("/hook")
                    .doesNotContain(added.secret().get());
        });
        assertThat(audience.of(NewsTopic.FACT, "any")).isEqualTo(new Audience.Reach(0, 0, 1));
        assertThat(audience.of(NewsTopic.POST, "any")).isEqualTo(new Audience.Reach(0, 0, 0));
        assertThat(webhooks.delete(added.id())).isTrue();
        assertThat(webhooks.delete(added.id())).isFalse();
        assertThat(webhooks.test(added.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://1.1.1.1/hook",
                "1.1.1.1/hook",
                "https://user@1.1.1.1/hook",
                "https://1.1.1.1/hook#part",
                "https://",
                "javascript:alert(1)",
                "https://1.1.1.1/a b",
                ""
            })
    void anAddressThatIsNotPlainHttpsIsRefused(String address) {
        assertThat(webhooks.add(draft(WebhookKind.SIGNED, address)))
                .isEqualTo(new Invalid(Field.ADDRESS, "subscriptions.webhook.problem.https"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/hook",
                "https://10.1.2.3/hook",
                "https://[::1]/hook",
                "https://[::ffff:192.168.0.1]/hook",
                "https://169.254.169.254/latest",
                "https://localhost/hook",
                "https://no-such-name.invalid/hook"
            })
    void anAddressInsideAndANameThatLeadsThereAreRefused(String address) {
        assertThat(webhooks.add(draft(WebhookKind.SIGNED, address)))
                .isEqualTo(new Invalid(Field.ADDRESS, "subscriptions.webhook.problem.unreachable"));
        assertThat(webhooks.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://1.1.1.1/api/webhooks/1/token",
                "https://discord.com.evil.example/api/webhooks/1/token",
                "https://evil-discord.com/api/webhooks/1/token",
                "https://discord.com:8443/api/webhooks/1/token",
                "https://discord.com/api/channels/1/messages",
                "https://discord.com/api/webhooks/1/token/../../x",
                "https://discord.com/api/webhooks/1/token?wait=true"
            })
    void onlyDiscordsOwnWebhooksCountAsDiscord(String address) {
        assertThat(webhooks.add(draft(WebhookKind.DISCORD, address)))
                .isEqualTo(new Invalid(Field.ADDRESS, "subscriptions.webhook.problem.discord"));
    }

    @Test
    void discordsOwnWebhooksAreKnown() {
        assertThat(WebhookRules.problemOf(
                        draft(WebhookKind.DISCORD, "https://discord.com/api/webhooks/123456789012345678/AbC-_9")))
                .isEmpty();
        assertThat(WebhookRules.problemOf(
                        draft(WebhookKind.DISCORD, "https://discordapp.com/api/v10/webhooks/123/AbC")))
                .isEmpty();
    }

    @Test
    void aWebhookNeedsANameAndATopic() {
        assertThat(webhooks.add(new WebhookDraft(" ", WebhookKind.SIGNED, PUBLIC, Language.EN, facts())))
                .isEqualTo(new Invalid(Field.NAME, "subscriptions.webhook.problem.name"));
        assertThat(webhooks.add(new WebhookDraft("Bot", WebhookKind.SIGNED, PUBLIC, Language.EN, Set.of())))
                .isEqualTo(new Invalid(Field.INTERESTS, "subscriptions.webhook.problem.topics"));
    }

    @Test
    @WithMockUser(roles = "MAINTAINER")
    void onlyAdministratorsHandleSecrets() {
        assertThatThrownBy(() -> webhooks.all()).isInstanceOf(AccessDeniedException.class);
        assertThat(audience.numbers().all()).isZero();
    }

    @Test
    @WithMockUser(roles = "SUPPORT")
    void supportSeesNoNumbers() {
        assertThatThrownBy(() -> audience.numbers()).isInstanceOf(AccessDeniedException.class);
    }

    private static WebhookDraft draft(WebhookKind kind, String address) {
        return new WebhookDraft("Bot", kind, address, Language.EN, facts());
    }

    private static Set<Interest> facts() {
        return Set.of(Interest.inAllOf(NewsTopic.FACT));
    }
}
