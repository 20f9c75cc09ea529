package dev.trustdesk.portal.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.identity.SessionPassword;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
@WithAccount
class OwnAccountViewTest extends SpringBrowserlessTest {

    private static final String GOOD = "tall heron over wet rice";
    private static final String BETTER = "grey heron under dry rice";

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void asNew() {
        database.sql("update identity.account set display_name = 'Mina Han', password_hash = null")
                .update();
        database.sql("delete from identity.shared_limit").update();
        navigate(OwnAccountView.class);
    }

    @Test
    void theNameIsChanged() {
        name().setValue("  Mina Kim ");
        click("Save name");
        assertThat(accounts.current().orElseThrow().displayName()).isEqualTo("Mina Kim");
        assertThat(toast()).isEqualTo("Saved.");
        assertThat(name().isInvalid()).isFalse();
    }

    @Test
    void aNameThatHidesSomethingIsRefusedAtItsField() {
        for (var bad : new String[] {" ", "Mina\u202eHan", "x".repeat(81)}) {
            name().setValue(bad);
            click("Save name");
            assertThat(name().isInvalid()).as(bad).isTrue();
            assertThat(name().getErrorMessage()).isNotBlank();
        }
        assertThat(accounts.current().orElseThrow().displayName()).isEqualTo("Mina Han");
    }

    @Test
    @WithAccount(email = "chooses@desk.example")
    void theChosenLanguageIsKeptAndIsThatOfTheNextWindow() {
        languages().setValue(Language.KO);
        assertThat(accounts.current().orElseThrow().language()).isEqualTo(Language.KO);
    }

    @Test
    @WithAccount(email = "ko@desk.example", language = Language.KO)
    void theViewSpeaksTheAccountsLanguage() {
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Language.KO.locale());
    }

    @Test
    void theFirstPasswordNeedsNoPresentOneAndTheNextDoes() {
        assertThat(fields()).isEqualTo(1);
        password("New password").setValue(GOOD);
        click("Save password");
        assertThat(toast()).startsWith("Your password has been changed.");
        assertThat(VaadinSession.getCurrent().getSession().getAttribute(SessionPassword.attribute(accounts.me())))
                .as("this session goes on")
                .isEqualTo(accounts.current().orElseThrow().passwordVersion());
        assertThat(password("New password").isEmpty()).isTrue();

        assertThat(fields()).isEqualTo(2);
        password("Present password").setValue("not " + GOOD);
        password("New password").setValue(BETTER);
        click("Save password");
        assertThat(password("Present password").isInvalid()).isTrue();

        password("Present password").setValue(GOOD);
        click("Save password");
        assertThat(password("Present password").isInvalid()).isFalse();
        assertThat(password("Present password").isEmpty()).isTrue();
    }

    @Test
    void aPasswordThatIsRefusedSaysWhyAtItsFieldAndIsStillThere() {
        password("New password").setValue("too short");
        click("Save password");
        assertThat(password("New password").isInvalid()).isTrue();
        assertThat(password("New password").getErrorMessage()).contains("12");
        assertThat(password("New password").getValue()).isEqualTo("too short");
    }

    @Test
    void whoTriesTooOftenIsToldSo() {
        for (var i = 0; i < 6; i++) {
            password("New password").setValue("short " + i);
            click("Save password");
        }
        assertThat(password("New password").getErrorMessage()).contains("quarter of an hour");
    }

    private TextField name() {
        return find(TextField.class).single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Language> languages() {
        return (RadioButtonGroup<Language>) find(RadioButtonGroup.class).single();
    }

    private PasswordField password(String label) {
        return find(PasswordField.class)
                .withCondition(field -> field.getLabel().equals(label))
                .single();
    }

    private int fields() {
        return find(PasswordField.class).all().size();
    }

    private void click(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private String toast() {
        return test(find(Notification.class).all().getLast()).getText();
    }
}
