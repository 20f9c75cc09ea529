package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.MessageKind;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.support.TicketMessage;
import dev.trustdesk.portal.widgets.MomentText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What was said on a ticket, oldest first. Notes look unlike anything that a requester can read. */
class Conversation extends OrderedList {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final transient AttachedFiles files;
    private final transient Set<UUID> shown = new HashSet<>();

    Conversation(Wording words, AttachedFiles files) {
        this.words = words;
        this.files = files;
        addClassName("td-conversation");
        getElement().setAttribute("aria-label", words.get("desk.conversation"));
    }

    /** Forgets what was shown: another ticket follows. */
    final void clear() {
        removeAll();
        shown.clear();
    }

    /** Adds what is not there yet, so that nothing above moves. */
    final void show(Ticket ticket) {
        show(ticket.messages(), ticket.row().language());
    }

    /** @param language of the ticket */
    final void show(List<TicketMessage> messages, Language language) {
        var news = messages.stream()
                .filter(message -> !shown.contains(message.id()))
                .toList();
        var cameWith = files.of(news);
        for (var message : news) {
            var article = article(message, language);
            Optional.ofNullable(cameWith.get(message.id())).ifPresent(article::add);
            add(new ListItem(article));
            shown.add(message.id());
        }
    }

    private Article article(TicketMessage message, Language language) {
        var author = new Span(
                message.authorName() == null
                        ? words.of(message.kind())
                        : words.get("desk.message.by", message.authorName(), words.of(message.kind())));
        author.addClassName("td-strong");
        var head = new Header(author, new MomentText(message.receivedAt(), words.language()));
        var body = new Div(message.text());
        body.addClassName("td-as-written");
        // Requester and staff write in the ticket's language; notes may be in any.
        if (message.kind() != MessageKind.NOTE) {
            body.getElement().setAttribute("lang", language.tag());
        }
        var article = new Article(head, body);
        article.addClassNames(
                "td-message", "td-message-" + message.kind().name().toLowerCase(Locale.ROOT));
        return article;
    }
}
