package dev.trustdesk.portal.identity.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Wording;
import java.util.EnumSet;

/** The roles that an account can be given beside being a member, which everybody is. */
class RolesField extends CheckboxGroup<Role> {
    private static final long serialVersionUID = 1L;

    RolesField(Wording words) {
        super(words.get("identity.accounts.roles"));
        setItems(EnumSet.complementOf(EnumSet.of(Role.MEMBER)));
        setItemLabelGenerator(words::of);
        setHelperText(words.get("identity.accounts.roles-hint"));
        addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    }
}
