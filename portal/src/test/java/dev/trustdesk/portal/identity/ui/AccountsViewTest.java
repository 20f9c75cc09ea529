package dev.trustdesk.portal.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.identity.AccountAdministration;
import dev.trustdesk.portal.identity.AccountDraft;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.testing.PostgresTest;
import dev.trustdesk.portal.testing.WithAccount;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
@WithAccount(Role.ADMINISTRATOR)
class AccountsViewTest extends SpringBrowserlessTest {

    @Autowired
    private AccountAdministration administration;

    private AccountsView view;

    @Test
    void aNewAccountAppearsInTheList() {
        open();
        click("Create account");
        find(EmailField.class).single().setValue("jisoo@desk.example");
        find(TextField.class).single().setValue("Ji-soo");
        roles().setValue(Set.of(Role.SUPPORT));
        test(find(Button.class, find(Dialog.class).single())
                        .withText("Create account")
                        .single())
                .click();
        assertThat(written()).contains("Ji-soo", "jisoo@desk.example", "Support");
        assertThat(toast()).contains("Ji-soo can sign in now");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        administration.create(new AccountDraft("taken@desk.example", "First", Language.EN, Set.of()));
        open();
        click("Create account");
        find(TextField.class).single().setValue("Second");
        find(EmailField.class).single().setValue("taken@desk.example");
        var create = find(Button.class, find(Dialog.class).single())
                .withText("Create account")
                .single();
        test(create).click();
        assertThat(find(EmailField.class).single().getErrorMessage()).isEqualTo("Another account has this address.");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("Second");
    }

    @Test
    void rolesAreChangedInADialogThatShowsWhatIsHeld() {
        administration.create(new AccountDraft("roles@desk.example", "Roles", Language.EN, Set.of(Role.SUPPORT)));
        open();
        click("Change roles: Roles");
        assertThat(roles().getValue()).containsExactly(Role.SUPPORT);
        roles().setValue(Set.of(Role.LEAD));
        test(find(Button.class).withText("Save roles").single()).click();
        assertThat(written()).contains("Support lead");
        assertThat(toast()).contains("Roles has been changed");
    }

    @Test
    void disablingIsAskedBackAndTheLastAdministratorStays() {
        open();
        click("Disable: Mina Han");
        var dialog = find(ConfirmDialog.class).single();
        test(dialog).confirm();
        assertThat(toast()).contains("last active administrator");
        assertThat(written()).doesNotContain("Disabled");
    }

    private void open() {
        view = navigate(AccountsView.class);
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Role> roles() {
        return (CheckboxGroup<Role>) find(CheckboxGroup.class).single();
    }

    private void click(String words) {
        var named = find(Button.class)
                .withCondition(button -> words.equals(button.getText())
                        || button.getAriaLabel().filter(words::equals).isPresent());
        test(named.single()).click();
    }

    private String written() {
        return ((Component) view).getElement().getTextRecursively();
    }

    private String toast() {
        return test(find(Notification.class).all().getLast()).getText();
    }
}
