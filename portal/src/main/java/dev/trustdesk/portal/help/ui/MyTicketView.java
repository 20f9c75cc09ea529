package dev.trustdesk.portal.help.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.trustdesk.portal.help.HelpPaths;
import dev.trustdesk.portal.help.MemberTickets;
import dev.trustdesk.portal.help.PrivateTicket;
import dev.trustdesk.portal.help.PublicMessage;
import dev.trustdesk.portal.help.RecordFile;
import dev.trustdesk.portal.help.TicketRecords;
import dev.trustdesk.portal.platform.Change;
import dev.trustdesk.portal.platform.Changes;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.Tickets;
import dev.trustdesk.portal.widgets.LiveView;
import dev.trustdesk.portal.widgets.MomentText;
import dev.trustdesk.portal.widgets.PageHeader;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.ViewLanguage;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of a member's own tickets, to read, as it happens. Writing, files, closing and rating are done on its private page, which
 * catches a secret before it leaves the browser.
 */
@Route(HelpPaths.MINE + "/t")
@PermitAll
@StyleSheet("/assets/support.css")
class MyTicketView extends Composite<Div> implements HasUrlParameter<String>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient MemberTickets tickets;
    private final transient Wording words;
    private final PageHeader header = new PageHeader("");
    private final Div facts = new Div();
    private final OrderedList conversation = new OrderedList();
    private final Anchor record = new Anchor();
    private final transient TicketRecords records;
    private transient @Nullable PrivateTicket shown;

    MyTicketView(MemberTickets tickets, TicketRecords records, Changes changes, Texts texts) {
        this.tickets = tickets;
        this.records = records;
        this.words = texts.in(ViewLanguage.current());
        var back = new Anchor(HelpPaths.MINE, words.get("help.mine.back"));
        back.addClassName("td-back");
        facts.addClassName("td-badges");
        conversation.addClassName("td-conversation");
        conversation.getElement().setAttribute("aria-label", words.get("help.mine.conversation"));
        var act = new Button(words.get("help.mine.act"), click -> act());
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        record.setText(words.get("help.mine.record"));
        header.setActions(act);
        getContent().addClassName("td-narrow");
        getContent()
                .add(
                        back,
                        header,
                        facts,
                        conversation,
                        new Paragraph(words.get("help.mine.act.hint")),
                        new Paragraph(record));
        LiveView.of(this, changes, this::concerns, this::reread);
    }

    static String address(TicketId id) {
        return HelpPaths.MINE + "/t/" + id;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        show(open(id));
    }

    @Override
    public String getPageTitle() {
        return shown == null ? words.get("help.mine.title") : title(shown);
    }

    private PrivateTicket open(String id) {
        try {
            return tickets.open(new TicketId(UUID.fromString(id))).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    private void show(PrivateTicket ticket) {
        if (shown == null || !shown.id().equals(ticket.id())) {
            record.setHref(saved(ticket.id()));
            record.getElement().setAttribute("download", true);
        }
        shown = ticket;
        header.setTitle(title(ticket));
        facts.removeAll();
        facts.add(new StatusBadge(StateTone.of(ticket.state()), words.of(ticket.state())));
        if (ticket.promisedReplyAt() != null) {
            facts.add(
                    new Span(words.get("help.mine.promise")),
                    new MomentText(ticket.promisedReplyAt(), words.language()));
        }
        facts.add(new Span(words.get("help.mine.check-word", ticket.checkWord())));
        conversation.removeAll();
        ticket.messages().forEach(message -> conversation.add(new ListItem(article(message, ticket))));
    }

    private Article article(PublicMessage message, PrivateTicket ticket) {
        var author = new Span(author(message));
        author.addClassName("td-strong");
        var head = new Header(author, new MomentText(message.at(), words.language()));
        var body = new Div(message.text());
        body.addClassName("td-as-written");
        body.getElement().setAttribute("lang", ticket.language().tag());
        var article = new Article(head, body);
        if (!message.files().isEmpty()) {
            article.add(hint(words.get("help.mine.files", message.files().size())));
        }
        if (message.code() != null) {
            article.add(hint(words.get("help.mine.code", message.code())));
        }
        article.addClassNames("td-message", message.fromStaff() ? "td-message-reply" : "td-message-request");
        return article;
    }

    private String author(PublicMessage message) {
        if (message.automatic()) {
            return words.get("help.mine.automatic");
        }
        if (!message.fromStaff()) {
            return words.get("help.mine.you");
        }
        return message.authorName() == null ? "Trustdesk" : words.get("help.mine.staff", message.authorName());
    }

    private static Paragraph hint(String sentence) {
        var hint = new Paragraph(sentence);
        hint.addClassName("td-hint");
        return hint;
    }

    // Who may is asked when it is saved: the ticket may be gone since the page was opened.
    private DownloadHandler saved(TicketId id) {
        return event -> {
            var file = records.mine(id);
            event.getResponse().setHeader("Cache-Control", "no-store");
            if (file.isEmpty()) {
                event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
                return;
            }
            event.setFileName(file.get().name());
            event.setContentType(RecordFile.TYPE);
            event.setContentLength(file.get().content().length);
            event.getOutputStream().write(file.get().content());
        };
    }

    private void act() {
        if (shown != null) {
            tickets.link(shown.id(), words.language())
                    .ifPresent(path -> UI.getCurrentOrThrow().getPage().setLocation(path));
        }
    }

    private boolean concerns(Change change) {
        return shown != null && change.concerns(Tickets.TOPIC, shown.id().toString());
    }

    private void reread() {
        if (shown != null) {
            tickets.open(shown.id())
                    .ifPresentOrElse(this::show, () -> getUI().ifPresent(ui -> ui.navigate(HelpPaths.MINE)));
        }
    }

    private String title(PrivateTicket ticket) {
        return words.get("help.mine.ticket", Long.toString(ticket.number()), ticket.subject());
    }
}
