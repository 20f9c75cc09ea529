package dev.trustdesk.portal.sla.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.identity.Role;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.Policies;
import dev.trustdesk.portal.sla.PolicyResult;
import dev.trustdesk.portal.sla.PolicyRow;
import dev.trustdesk.portal.sla.SlaPaths;
import dev.trustdesk.portal.sla.SlaPolicy;
import dev.trustdesk.portal.widgets.Confirmation;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** Every version of the promise; leads make new ones, and say what becomes of open tickets. */
@Route(SlaPaths.POLICIES)
@Menu(title = "sla.policy.menu", order = 130, icon = "vaadin:handshake")
@RolesAllowed("SUPPORT")
@StyleSheet("/assets/support.css")
class PolicyView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Policies policies;
    private final transient Accounts accounts;
    private final transient Clock clock;
    private final transient Wording words;
    private final RowTable<PolicyRow> table;

    PolicyView(Policies policies, Accounts accounts, Clock clock, Texts texts) {
        this.policies = policies;
        this.accounts = accounts;
        this.clock = clock;
        this.words = texts.in(ViewLanguage.current());
        var header = new PageHeader(getPageTitle()).withIntro(words.get("sla.policy.intro"));
        this.table = new RowTable<PolicyRow>(getPageTitle())
                .column(words.get("sla.policy.version"), this::version)
                .column(words.get("sla.policy.times"), this::times)
                .column(
                        words.get("sla.policy.from"),
                        row -> new MomentText(row.policy().effectiveFrom(), words.language()))
                .column(
                        words.get("sla.policy.decided-by"),
                        row -> new Span(name(row.policy().decidedBy())))
                .column(words.get("sla.policy.open"), row -> new Span(Integer.toString(row.openTickets())));
        if (isLead()) {
            var add = new Button(words.get("sla.policy.new"), click -> edit());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.setActions(add);
            table.column(words.get("sla.policy.deeds"), this::deeds);
        }
        table.addClassName("td-many-columns");
        getContent().add(header, table);
    }

    @Override
    public String getPageTitle() {
        return words.get("sla.policy.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        table.setRows(policies.all());
    }

    private Component version(PolicyRow row) {
        var name = new Span(words.get("sla.policy.number", row.policy().version()));
        name.addClassName("td-strong");
        var cell = new Div(name, badge(row));
        cell.addClassName("td-stack");
        return cell;
    }

    private StatusBadge badge(PolicyRow row) {
        if (row.policy().deactivatedAt() != null) {
            return new StatusBadge(Tone.NEUTRAL, words.get("sla.policy.deactivated"));
        }
        if (row.inForce()) {
            return new StatusBadge(Tone.GOOD, words.get("sla.policy.in-force"));
        }
        return row.policy().effectiveFrom().isAfter(clock.instant())
                ? new StatusBadge(Tone.INFO, words.get("sla.policy.planned"))
                : new StatusBadge(Tone.NEUTRAL, words.get("sla.policy.earlier"));
    }

    private Component times(PolicyRow row) {
        var cell = new Div(new Span(said(row.policy().usual())));
        cell.addClassName("td-stack");
        row.policy().exceptions().forEach(rule -> cell.add(new Span(said(rule))));
        return cell;
    }

    private String said(SlaPolicy.Rule rule) {
        var category = rule.category() == null
                ? words.get("sla.policy.every-category")
                : words.get(policies.categories().getOrDefault(rule.category(), "sla.policy.every-category"));
        var priority = rule.priority() == null ? words.get("sla.policy.every-priority") : words.of(rule.priority());
        return words.get("sla.policy.rule", category, priority, said(rule.times()));
    }

    private String said(SlaPolicy.Times times) {
        return words.get(
                "sla.policy.both-times", Spans.in(words, times.firstResponse()), Spans.in(words, times.nextResponse()));
    }

    private Component deeds(PolicyRow row) {
        var cell = new Div();
        cell.addClassName("td-stack");
        var version = row.policy().version();
        if (row.inForce()) {
            cell.add(small(words.get("sla.policy.recompute"), version, () -> recompute(version)));
        }
        if (row.policy().deactivatedAt() == null) {
            cell.add(small(words.get("sla.policy.deactivate"), version, () -> deactivate(row)));
        }
        return cell;
    }

    private Button small(String text, int version, Runnable deed) {
        var button = new Button(text, click -> deed.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(words.get("sla.policy.deed-of", text, version));
        return button;
    }

    private void edit() {
        // One always stands: the last cannot be deactivated.
        var newest = policies.all().stream()
                .map(PolicyRow::policy)
                .filter(policy -> policy.deactivatedAt() == null)
                .max(Comparator.comparingInt(SlaPolicy::version))
                .orElseThrow();
        new PolicyDialog(words, policies.categories(), newest, clock.instant(), draft -> {
                    var result = policies.publish(draft);
                    return switch (result) {
                        case PolicyResult.Refused(var key) -> Optional.of(words.get(key));
                        case PolicyResult.Done(var version) -> {
                            Toasts.done(words.get("sla.policy.done.published", version));
                            refresh();
                            yield Optional.empty();
                        }
                    };
                })
                .open();
    }

    /** What it would do is said before it is done. */
    private void recompute(int version) {
        var dry = policies.dryRun(version);
        if (dry.tickets() == 0) {
            Toasts.done(words.get("sla.policy.dry.nothing"));
            return;
        }
        Confirmation.ask(
                words.get("sla.policy.dry.question", dry.tickets(), version),
                words.get("sla.policy.dry", dry.earlier(), dry.later(), dry.newBreaches()),
                words.get("sla.policy.dry.verb"),
                words.get("sla.cancel"),
                () -> {
                    var done = policies.recompute(version);
                    Toasts.done(words.get("sla.policy.done.recomputed", done.tickets()));
                    refresh();
                });
    }

    private void deactivate(PolicyRow row) {
        var version = row.policy().version();
        Confirmation.ask(
                words.get("sla.policy.deactivate.question", version),
                words.get("sla.policy.deactivate.explanation", row.openTickets()),
                words.get("sla.policy.deactivate.verb"),
                words.get("sla.cancel"),
                () -> {
                    switch (policies.deactivate(version)) {
                        case PolicyResult.Done _ -> Toasts.done(words.get("sla.policy.done.deactivated", version));
                        case PolicyResult.Refused(var key) -> Toasts.problem(words.get(key));
                    }
                    refresh();
                });
    }

    private boolean isLead() {
        return accounts.mayAct(Role.LEAD);
    }

    /** Somebody's name, or the words that stand there from the beginning. */
    private String name(String decidedBy) {
        try {
            return accounts.find(new AccountId(UUID.fromString(decidedBy)))
                    .map(Account::displayName)
                    .orElse(decidedBy);
        } catch (IllegalArgumentException e) {
            return words.get("sla.policy.from-the-beginning");
        }
    }
}
