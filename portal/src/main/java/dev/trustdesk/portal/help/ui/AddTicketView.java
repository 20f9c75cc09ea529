package dev.trustdesk.portal.help.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import dev.trustdesk.portal.help.AddTicketResult;
import dev.trustdesk.portal.help.HelpPaths;
import dev.trustdesk.portal.help.MemberTickets;
import dev.trustdesk.portal.help.PrivateTicket;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.PermitAll;

/** Asks whether the ticket behind a private link shall be in the account of whoever opened it. Nothing happens by opening it. */
@Route(HelpPaths.MINE + "/add")
@PermitAll
class AddTicketView extends Composite<Div> implements HasUrlParameter<String>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient MemberTickets tickets;
    private final transient Wording words;
    private final PageHeader header;
    private final Div content = new Div();

    AddTicketView(MemberTickets tickets, Texts texts) {
        this.tickets = tickets;
        this.words = texts.in(ViewLanguage.current());
        this.header = new PageHeader(getPageTitle());
        getContent().addClassName("td-narrow");
        getContent().add(header, content);
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        tickets.behind(token).ifPresentOrElse(ticket -> ask(ticket, token), () -> say("help.mine.add.gone"));
    }

    @Override
    public String getPageTitle() {
        return words.get("help.mine.add.title");
    }

    private void ask(PrivateTicket ticket, String token) {
        var add = new Button(words.get("help.mine.add.yes"), click -> add(token));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var no = new Anchor(HelpPaths.MINE, words.get("help.mine.add.no"));
        var actions = new Div(add, no);
        actions.addClassName("td-actions");
        content.add(
                new Paragraph(words.get("help.mine.ticket", Long.toString(ticket.number()), ticket.subject())),
                new Paragraph(words.get("help.mine.add.explanation")),
                actions);
    }

    private void add(String token) {
        switch (tickets.add(token)) {
            case AddTicketResult.Added(var id) -> {
                Toasts.done(words.get("help.mine.add.done"));
                UI.getCurrentOrThrow().navigate(MyTicketView.address(id));
            }
            case AddTicketResult.Taken() -> say("help.mine.add.taken");
            case AddTicketResult.Gone() -> say("help.mine.add.gone");
        }
    }

    private void say(String key) {
        content.removeAll();
        content.add(new Paragraph(words.get(key)), new Anchor(HelpPaths.MINE, words.get("help.mine.back")));
    }
}
