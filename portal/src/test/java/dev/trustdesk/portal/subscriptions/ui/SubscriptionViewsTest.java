package dev.trustdesk.portal.subscriptions.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.subscriptions.Audience;
import dev.trustdesk.portal.subscriptions.Interest;
import dev.trustdesk.portal.subscriptions.Subjects;
import dev.trustdesk.portal.subscriptions.Webhooks;
import dev.trustdesk.portal.testing.PackOnDemand;
import dev.trustdesk.portal.testing.PostgresTest;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@PostgresTest
@WithMockUser(roles = "ADMINISTRATOR")
class SubscriptionViewsTest extends BrowserlessTest {

    @Autowired
    private Audience audience;

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Changes changes;

    @Autowired
    private Texts texts;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void nobody() {
        database.sql("delete from subscriptions.subscriber").update();
        database.sql("delete from subscriptions.webhook").update();
    }

    @Test
    void staffSeeHowManyAndNotWho(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
        assertThat(written(subscribers(Locale.ENGLISH))).contains("Nobody is subscribed yet.");
        database.sql("""
                with s as (insert into subscriptions.subscriber (address, language, cadence, token, check_word, since, cadence_since)
                    values ('reader@example.org', 'ko', 'weekly', lpad('', 43, 'x'), 'quiet otter', now(), now()) returning id)
                insert into subscriptions.interest (subscriber, topic, subject)
                select id, 'fact'::subscriptions.topic, '' from s union all select id, 'exchange', 'bithumb' from s
                """).update();
        assertThat(written(subscribers(Locale.ENGLISH)))
                .contains("One subscriber.", "Facts of the migration", "Bithumb", "Once a week")
                .doesNotContain("reader@", "example.org");
        assertThat(written(subscribers(Locale.KOREAN))).contains("구독자 1명.", "일주일에 한 번", "빗썸");
    }

    @Test
    void aWebhooksSecretIsShownOnce() {
        hooks();
        test(find(TextField.class).withLabel("Name").single()).setValue("Bot");
        test(find(TextField.class).withLabel("Address").single()).setValue("https://1.1.1.1/hook");
        test(find(Button.class).withText("Add webhook").single()).click();
        var secret = find(Code.class).single().getText();
        assertThat(secret).matches("[\\w-]{43}");
        assertThat(written(hooks())).contains("Bot", "1.1.1.1").doesNotContain(secret, "/hook");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aWebhookIsToldOfOneExchangeAndItIsCalledByItsName(@Autowired PackOnDemand pack) throws Exception {
        pack.importNow();
        hooks();
        test(find(TextField.class).withLabel("Name").single()).setValue("Bot");
        test(find(TextField.class).withLabel("Address").single()).setValue("https://1.1.1.1/hook");
        assertThat(find(MultiSelectComboBox.class).all())
                .as("all of them are chosen")
                .isEmpty();
        find(CheckboxGroup.class).single().setValue(Set.of(NewsTopic.FACT));
        find(MultiSelectComboBox.class).single().setValue(Set.of("bithumb"));
        test(find(Button.class).withText("Add webhook").single()).click();
        assertThat(webhooks.all())
                .singleElement()
                .satisfies(webhook -> assertThat(webhook.interests())
                        .containsExactlyInAnyOrder(Interest.inAllOf(NewsTopic.FACT), Interest.inExchange("bithumb")));
        assertThat(audience.of(NewsTopic.EXCHANGE, "bithumb").webhooks()).isOne();
        assertThat(audience.of(NewsTopic.EXCHANGE, "upbit").webhooks()).isZero();
        assertThat(written(hooks())).contains("Bithumb, Facts of the migration");
    }

    @Test
    void anAddressInsideIsRefusedInASentenceAndKeptToBeMended() {
        hooks();
        test(find(TextField.class).withLabel("Name").single()).setValue("Bot");
        var address = find(TextField.class).withLabel("Address").single();
        test(address).setValue("https://127.0.0.1/hook");
        test(find(Button.class).withText("Add webhook").single()).click();
        assertThat(address.isInvalid()).isTrue();
        assertThat(address.getErrorMessage()).contains("no machine that the public internet can reach");
        assertThat(address.getValue()).isEqualTo("https://127.0.0.1/hook");
        assertThat(webhooks.all()).isEmpty();
    }

    @Test
    @WithMockUser(roles = "SUPPORT")
    void othersAreTurnedAway() {
        assertThat(catchThrowable(() -> subscribers(Locale.ENGLISH))).isInstanceOf(AccessDeniedException.class);
    }

    @Override
    protected Set<String> scanPackages() {
        // The layout and its menu have tests of their own.
        return Set.of("dev.trustdesk.portal.none");
    }

    private SubscribersView subscribers(Locale locale) {
        UI.getCurrent().setLocale(locale);
        var view = new SubscribersView(audience, subjects, changes, texts);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        return view;
    }

    private WebhooksView hooks() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var view = new WebhooksView(webhooks, subjects, changes, texts);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        return view;
    }

    private static String written(Component component) {
        return component.getElement().getTextRecursively();
    }
}
