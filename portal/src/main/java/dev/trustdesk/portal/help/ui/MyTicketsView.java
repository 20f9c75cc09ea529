package dev.trustdesk.portal.help.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.help.HelpPaths;
import dev.trustdesk.portal.help.MemberTickets;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.TicketRow;
import dev.trustdesk.portal.support.Tickets;
import dev.trustdesk.portal.widgets.EmptyState;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.RowTable;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.PermitAll;

/** What a member asked, the latest first. */
@Route(HelpPaths.MINE)
@Menu(title = "help.mine.menu", order = 60, icon = "vaadin:chat")
@PermitAll
class MyTicketsView extends Composite<Div> implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient MemberTickets tickets;
    private final transient Wording words;
    private final RowTable<TicketRow> table;
    private final EmptyState empty;
    private final Anchor ask;

    MyTicketsView(MemberTickets tickets, Changes changes, Texts texts) {
        this.tickets = tickets;
        this.words = texts.in(ViewLanguage.current());
        this.table = new RowTable<TicketRow>(words.get("help.mine.title"))
                .column(words.get("help.mine.subject"), this::subject)
                .column(
                        words.get("help.mine.state"),
                        row -> new StatusBadge(StateTone.of(row.state()), words.of(row.state())))
                .column(words.get("help.mine.opened"), row -> new MomentText(row.createdAt(), words.language()))
                .column(words.get("help.mine.changed"), row -> new MomentText(row.changedAt(), words.language()));
        this.ask = ask();
        this.empty = new EmptyState(words.get("help.mine.none"), words.get("help.mine.none.hint"), ask());
        getContent().add(new PageHeader(getPageTitle(), ask).withIntro(words.get("help.mine.intro")), table, empty);
        show();
        LiveView.of(this, changes, Tickets.TOPIC, this::show);
    }

    @Override
    public String getPageTitle() {
        return words.get("help.mine.title");
    }

    private void show() {
        var rows = tickets.mine();
        table.setRows(rows, empty);
        // An empty page asks for one thing, once.
        ask.setVisible(!rows.isEmpty());
    }

    private Anchor subject(TicketRow row) {
        return new Anchor(
                MyTicketView.address(row.id()),
                words.get("help.mine.ticket", Long.toString(row.number()), row.subject()));
    }

    private Anchor ask() {
        var ask = new Anchor(AskView.PATH, words.get("help.mine.ask"));
        ask.addClassNames("td-button", "td-button-primary");
        return ask;
    }
}
