package dev.trustdesk.portal.identity.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.AccountAdministration;
import dev.trustdesk.portal.identity.AccountDraft;
import dev.trustdesk.portal.identity.CreateAccountResult;
import dev.trustdesk.portal.platform.Wording;
import java.util.function.Consumer;

/** Asks for what a new account needs; stays open, with what was typed, until it is right. */
class CreateAccountDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final transient AccountAdministration administration;
    private final transient Wording words;
    private final transient Consumer<Account> created;
    private final EmailField email;
    private final TextField name;
    private final LanguageField language;
    private final RolesField roles;

    CreateAccountDialog(AccountAdministration administration, Wording words, Consumer<Account> created) {
        this.administration = administration;
        this.words = words;
        this.created = created;
        email = new EmailField(words.get("identity.accounts.email"));
        email.setMaxLength(AccountDraft.LONGEST_EMAIL);
        email.setRequiredIndicatorVisible(true);
        name = new TextField(words.get("identity.accounts.name"));
        name.setMaxLength(AccountDraft.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setHelperText(words.get("identity.accounts.name-hint"));
        language = new LanguageField(words, words.language());
        roles = new RolesField(words);
        setHeaderTitle(words.get("identity.accounts.create"));
        var form = new FormLayout(email, name, language, roles);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        add(form);
        var create = new Button(words.get("identity.accounts.create"), click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("identity.cancel"), click -> close()), create);
        setWidth("28rem");
    }

    private void create() {
        var draft = new AccountDraft(email.getValue(), name.getValue(), language.getValue(), roles.getValue());
        email.setInvalid(false);
        name.setInvalid(false);
        switch (administration.create(draft)) {
            case CreateAccountResult.Created(var account) -> {
                close();
                created.accept(account);
            }
            case CreateAccountResult.EmailTaken _ -> refuse(email, words.get("identity.accounts.email-taken"));
            case CreateAccountResult.InvalidEmail _ -> refuse(email, words.get("identity.accounts.email-invalid"));
            case CreateAccountResult.InvalidName(var problem) -> refuse(name, words.of(problem));
        }
    }

    private static <F extends HasValidation & Focusable<?>> void refuse(F field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }
}
