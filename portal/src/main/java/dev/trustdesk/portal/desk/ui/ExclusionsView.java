package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.ProposedExclusion;
import dev.trustdesk.portal.support.SupportPaths;
import dev.trustdesk.portal.support.Tickets;
import dev.trustdesk.portal.support.Triage;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.RolesAllowed;

/** Tickets with a broken promise that somebody wants to leave out of the figures; a second person decides on the ticket's page. */
@Route("support/exclusions")
@Menu(title = "desk.exclusions.menu", order = 125, icon = "vaadin:scale")
@RolesAllowed("LEAD")
class ExclusionsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Triage triage;
    private final transient Accounts accounts;
    private final transient Wording words;
    private final Div list = new Div();

    ExclusionsView(Triage triage, Accounts accounts, Changes changes, Texts texts) {
        this.triage = triage;
        this.accounts = accounts;
        this.words = texts.in(ViewLanguage.current());
        getContent().add(new PageHeader(getPageTitle()).withIntro(words.get("desk.exclusions.intro")), list);
        LiveView.of(this, changes, Tickets.TOPIC, this::show);
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.exclusions.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        list.removeAll();
        var proposed = triage.proposed();
        if (proposed.isEmpty()) {
            list.add(new EmptyState(words.get("desk.exclusions.none"), words.get("desk.exclusions.none.hint")));
            return;
        }
        var table = new RowTable<ProposedExclusion>(getPageTitle())
                .column(words.get("desk.exclusions.ticket"), this::ticket)
                .column(
                        words.get("desk.exclusion.reason"),
                        row -> new Span(words.of(row.exclusion().reason())))
                .column(
                        words.get("desk.exclusion.note"),
                        row -> new Span(row.exclusion().note()))
                .column(words.get("desk.exclusions.proposed"), this::proposal);
        table.setRows(proposed);
        list.add(table);
    }

    private Anchor ticket(ProposedExclusion row) {
        var link = new Anchor(
                SupportPaths.ticket(row.exclusion().ticket()),
                words.get("desk.ticket.title", Long.toString(row.number()), row.subject()));
        link.getElement().setAttribute("lang", row.language().tag());
        return link;
    }

    private Div proposal(ProposedExclusion row) {
        var who = accounts.nameOf(row.exclusion().proposedBy().toString()).orElseGet(() -> words.get("desk.somebody"));
        var at = new MomentText(row.exclusion().proposedAt(), words.language());
        return new Div(new Div(who), at);
    }
}
