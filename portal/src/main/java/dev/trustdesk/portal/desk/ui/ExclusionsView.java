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
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.Exclusion;
import dev.trustdesk.portal.support.SupportPaths;
import dev.trustdesk.portal.support.Triage;
import dev.trustdesk.portal.widgets.EmptyState;
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
    private final transient Wording words;
    private final Div list = new Div();

    ExclusionsView(Triage triage, Texts texts) {
        this.triage = triage;
        this.words = texts.in(ViewLanguage.current());
        getContent().add(new PageHeader(getPageTitle()).withIntro(words.get("desk.exclusions.intro")), list);
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.exclusions.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.removeAll();
        var proposed = triage.proposed();
        if (proposed.isEmpty()) {
            list.add(new EmptyState(words.get("desk.exclusions.none"), words.get("desk.exclusions.none.hint")));
            return;
        }
        var table = new RowTable<Exclusion>(getPageTitle())
                .column(
                        words.get("desk.exclusions.ticket"),
                        row -> new Anchor(SupportPaths.ticket(row.ticket()), words.get("desk.exclusions.open")))
                .column(words.get("desk.exclusion.reason"), row -> new Span(words.of(row.reason())))
                .column(words.get("desk.exclusion.note"), row -> new Span(row.note()))
                .column(
                        words.get("desk.exclusions.proposed"),
                        row -> new MomentText(row.proposedAt(), words.language()));
        table.setRows(proposed);
        list.add(table);
    }
}
