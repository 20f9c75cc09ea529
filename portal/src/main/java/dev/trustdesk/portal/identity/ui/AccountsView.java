package dev.trustdesk.portal.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.AccountAdministration;
import dev.trustdesk.portal.identity.AccountChangeResult;
import dev.trustdesk.portal.identity.AccountRow;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.Confirmation;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;

/** Who has an account and what they may do; here administrators create, change and disable. */
@Route("accounts")
@Menu(title = "identity.accounts.menu", order = 300, icon = "vaadin:users")
@RolesAllowed("ADMINISTRATOR")
class AccountsView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient AccountAdministration administration;
    private final transient Wording words;
    private final RowTable<AccountRow> table;

    AccountsView(AccountAdministration administration, Changes changes, Texts texts) {
        this.administration = administration;
        this.words = texts.in(ViewLanguage.current());
        this.table = new RowTable<AccountRow>(getPageTitle())
                .column(words.get("identity.accounts.account"), this::who)
                .column(words.get("identity.accounts.roles"), this::roles)
                .column(words.get("identity.accounts.state"), this::state)
                .column(words.get("identity.accounts.signed-in"), this::signedIn)
                .column(words.get("identity.accounts.actions"), this::actions);
        var create = new Button(words.get("identity.accounts.create"), click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent().add(new PageHeader(getPageTitle(), create).withIntro(words.get("identity.accounts.intro")), table);
        refresh();
        LiveView.of(this, changes, Accounts.TOPIC, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return words.get("identity.accounts.title");
    }

    private void refresh() {
        table.setRows(administration.all());
    }

    private void create() {
        new CreateAccountDialog(administration, words, created -> {
                    Toasts.done(words.get("identity.accounts.created", created.displayName()));
                    refresh();
                })
                .open();
    }

    private Component who(AccountRow row) {
        var name = new Span(row.account().displayName());
        name.addClassName("td-strong");
        var email = new Span(row.account().email());
        email.addClassName("td-soft");
        return stack(name, email);
    }

    private Component roles(AccountRow row) {
        return new Span(row.account().notableRoles().stream().map(words::of).collect(Collectors.joining(", ")));
    }

    private Component state(AccountRow row) {
        return row.account().disabled()
                ? new StatusBadge(Tone.BAD, words.get("identity.accounts.disabled"))
                : new StatusBadge(Tone.GOOD, words.get("identity.accounts.active"));
    }

    private Component signedIn(AccountRow row) {
        var at = row.signedInAt();
        return at == null ? new Span(words.get("identity.accounts.never")) : new MomentText(at, words.language());
    }

    private Component actions(AccountRow row) {
        var account = row.account();
        var actions = new Div(action("identity.accounts.change-roles", account, () -> changeRoles(account)));
        if (account.disabled()) {
            actions.add(action(
                    "identity.accounts.enable",
                    account,
                    () -> said(administration.enable(account.id(), account.version()))));
        } else {
            actions.add(
                    action("identity.accounts.send-link", account, () -> sendLink(account)),
                    action("identity.accounts.disable", account, () -> disable(account)));
        }
        actions.addClassName("td-actions");
        return actions;
    }

    private Button action(String key, Account account, Runnable work) {
        var button = new Button(words.get(key), click -> work.run());
        button.setAriaLabel(words.get(key) + ": " + account.displayName());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void changeRoles(Account account) {
        new RolesDialog(
                        account,
                        words,
                        chosen -> said(administration.changeRoles(account.id(), chosen, account.version())))
                .open();
    }

    private void disable(Account account) {
        Confirmation.ask(
                words.get("identity.accounts.disable-question", account.displayName()),
                words.get("identity.accounts.disable-explanation"),
                words.get("identity.accounts.disable"),
                words.get("identity.cancel"),
                () -> said(administration.disable(account.id(), account.version())));
    }

    private void sendLink(Account account) {
        if (administration.sendSignInLink(account.id())) {
            Toasts.done(words.get("identity.accounts.link-sent", account.email()));
        } else {
            Toasts.problem(words.get("identity.accounts.stale"));
            refresh();
        }
    }

    private void said(AccountChangeResult result) {
        switch (result) {
            case AccountChangeResult.Changed(var now) ->
                Toasts.done(words.get("identity.accounts.changed", now.displayName()));
            case AccountChangeResult.Stale stale -> Toasts.problem(words.get("identity.accounts.stale"));
            case AccountChangeResult.LastAdministrator last ->
                Toasts.problem(words.get("identity.accounts.last-administrator"));
            case AccountChangeResult.Gone gone -> Toasts.problem(words.get("identity.accounts.stale"));
        }
        refresh();
    }

    private static Div stack(Component... parts) {
        var stack = new Div(parts);
        stack.addClassName("td-stack");
        return stack;
    }
}
