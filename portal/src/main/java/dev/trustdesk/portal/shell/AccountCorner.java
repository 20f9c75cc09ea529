package dev.trustdesk.portal.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.IdentityPaths;
import dev.trustdesk.portal.platform.Wording;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who is signed in, with which roles, and the way in or out. */
class AccountCorner extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final transient AuthenticationContext authentication;
    private final transient Wording words;
    private final Anchor signIn = new Anchor();

    AccountCorner(Optional<Account> account, AuthenticationContext authentication, Wording words) {
        this.authentication = authentication;
        this.words = words;
        signIn.setText(words.get("shell.account.sign-in"));
        signIn.setHref(IdentityPaths.SIGN_IN);
        signIn.addClassName("td-sign-in-link");
        account.ifPresentOrElse(this::show, () -> getContent().add(signIn));
    }

    final void show(Account account) {
        getContent().removeAll();
        getContent().add(menu(account));
    }

    /** Signing in from here comes back to here. */
    void returnTo(Location location) {
        var path = location.getPathWithQueryParameters();
        var elsewhere = path.startsWith("sign-in") || path.isEmpty();
        signIn.setHref(
                elsewhere
                        ? IdentityPaths.SIGN_IN
                        : IdentityPaths.SIGN_IN + "?to="
                                + URLEncoder.encode("/portal/" + path, StandardCharsets.UTF_8));
    }

    private MenuBar menu(Account account) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        var name = new Span(account.displayName());
        name.addClassName("td-account-name");
        var face = new Div(VaadinIcon.USER.create(), name);
        face.addClassName("td-account");
        var root = menu.addItem(face);
        root.setAriaLabel(words.get("shell.account.menu", account.displayName()));
        fill(root.getSubMenu(), account);
        return menu;
    }

    private void fill(SubMenu items, Account account) {
        var who = new Div(new Span(account.displayName()), new Span(roles(account)));
        who.addClassName("td-account-who");
        items.addItem(who).setEnabled(false);
        items.addSeparator();
        items.addItem(
                words.get("shell.account.own"), click -> UI.getCurrentOrThrow().navigate("account"));
        items.addItem(words.get("shell.account.sign-out"), click -> authentication.logout());
    }

    private String roles(Account account) {
        return account.notableRoles().stream().map(words::of).collect(Collectors.joining(", "));
    }
}
