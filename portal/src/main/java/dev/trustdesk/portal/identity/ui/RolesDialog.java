package dev.trustdesk.portal.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Wording;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** Asks which roles an account is to have from now on. */
class RolesDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    RolesDialog(Account account, Wording words, Consumer<Set<Role>> chosen) {
        setHeaderTitle(words.get("identity.accounts.roles-of", account.displayName()));
        var roles = new RolesField(words);
        var held = EnumSet.noneOf(Role.class);
        held.addAll(account.roles());
        held.remove(Role.MEMBER);
        roles.setValue(held);
        add(roles);
        var save = new Button(words.get("identity.accounts.save-roles"), click -> {
            close();
            chosen.accept(roles.getValue());
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.get("identity.cancel"), click -> close()), save);
    }
}
