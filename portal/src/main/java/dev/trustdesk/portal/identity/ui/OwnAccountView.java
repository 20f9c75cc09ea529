package dev.trustdesk.portal.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.AccountDraft;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.identity.PasswordResult;
import dev.trustdesk.portal.identity.Passwords;
import dev.trustdesk.portal.identity.SessionPassword;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** One's own account: name, language, password. */
@Route("account")
@PermitAll
class OwnAccountView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient Passwords passwords;
    private final transient Wording words;
    private final PasswordField present;
    private final PasswordField wanted;

    OwnAccountView(Accounts accounts, Passwords passwords, Texts texts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.words = texts.in(ViewLanguage.current());
        present = new PasswordField(words.get("identity.own.present-password"));
        present.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        wanted = new PasswordField(words.get("identity.own.new-password"));
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        wanted.setHelperText(words.get("identity.own.password-hint"));
        var me = accounts.current().orElseThrow();
        getContent().addClassName("td-narrow");
        getContent().add(new PageHeader(getPageTitle()).withIntro(me.email()), name(me), language(me), password());
    }

    @Override
    public String getPageTitle() {
        return words.get("identity.own.title");
    }

    private Section name(Account me) {
        var field = new TextField(words.get("identity.accounts.name"));
        field.setMaxLength(AccountDraft.LONGEST_NAME);
        field.setValue(me.displayName());
        field.setHelperText(words.get("identity.accounts.name-hint"));
        field.setWidthFull();
        var save = new Button(words.get("identity.own.save-name"), click -> {
            var problem = accounts.rename(field.getValue());
            field.setInvalid(problem.isPresent());
            problem.ifPresentOrElse(
                    why -> field.setErrorMessage(words.of(why)), () -> Toasts.done(words.get("identity.own.saved")));
        });
        return new Section(field, save);
    }

    private Section language(Account me) {
        var field = new LanguageField(words, me.language());
        field.addValueChangeListener(chosen -> {
            accounts.chooseLanguage(chosen.getValue());
            UI.getCurrentOrThrow().getPage().reload();
        });
        return new Section(field);
    }

    private Section password() {
        present.setWidthFull();
        wanted.setWidthFull();
        present.setVisible(passwords.exists());
        var save = new Button(words.get("identity.own.save-password"), click -> changePassword());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new Section(
                new H2(words.get("identity.own.password")),
                new Paragraph(words.get("identity.own.password-intro")),
                present,
                wanted,
                save);
    }

    private void changePassword() {
        present.setInvalid(false);
        wanted.setInvalid(false);
        switch (passwords.change(this::keepVersion, present.getValue(), wanted.getValue())) {
            case PasswordResult.Changed() -> {
                present.clear();
                wanted.clear();
                present.setVisible(true);
                Toasts.done(words.get("identity.own.password-changed"));
            }
            case PasswordResult.WrongPresent wrong -> refuse(present, words.get("identity.own.wrong-present"));
            case PasswordResult.Refused(var problem) -> refuse(wanted, words.of(problem));
            case PasswordResult.TooOften tooOften -> refuse(wanted, words.get("identity.own.too-often"));
        }
    }

    private @Nullable Object keepVersion(@Nullable Object version) {
        var session = VaadinSession.getCurrent().getSession();
        var attribute = SessionPassword.attribute(accounts.me());
        var before = session.getAttribute(attribute);
        session.setAttribute(attribute, version);
        return before;
    }

    private static void refuse(PasswordField field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }
}
