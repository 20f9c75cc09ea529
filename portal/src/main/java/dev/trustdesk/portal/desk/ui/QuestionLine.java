package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.MessageKind;
import dev.trustdesk.portal.support.Question;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.support.TicketMessage;
import dev.trustdesk.portal.widgets.Toasts;
import org.jspecify.annotations.Nullable;

/** Which question of the FAQ the ticket asks, and the way from its answer to a better FAQ. */
class QuestionLine extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Toolbox tools;
    private final transient Wording words;
    private final Div answer = new Div();
    private final Button change = new Button();
    private final Button propose = new Button();
    private transient @Nullable Ticket shown;

    QuestionLine(Toolbox tools, Wording words) {
        this.tools = tools;
        this.words = words;
        addClassName("td-hands");
        change.addClickListener(click -> ask());
        propose.setText(words.get("desk.faq-draft"));
        propose.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        propose.addClickListener(click -> propose());
        add(answer, change, propose);
    }

    final void show(Ticket ticket, @Nullable Question question) {
        shown = ticket;
        answer.removeAll();
        answer.add(question == null ? new Span(words.get("desk.question.unsaid")) : written(question));
        change.setText(words.get(question == null ? "desk.question.say" : "desk.question.change"));
        propose.setVisible(lastReply(ticket) != null);
    }

    private Component written(Question question) {
        if (!(question instanceof Question.Known known)) {
            return new Span(words.get("desk.question.is-new"));
        }
        return tools.questions()
                .entry(known, words.language())
                .<Component>map(entry -> new Anchor(
                        LinkStyle.PORTAL
                                .resolve("faq:" + entry.slug(), words.language())
                                .orElseThrow(),
                        entry.title()))
                .orElseGet(() -> new Span(known.entryId()));
    }

    /** Asks which question it is. */
    final void ask() {
        var ticket = shown;
        if (ticket != null) {
            QuestionDialog.ask(
                    tools,
                    words,
                    ticket,
                    asked -> {
                        if (tools.questions().decide(ticket.id(), asked)) {
                            show(ticket, asked);
                        } else {
                            Toasts.problem(words.get("desk.gone"));
                        }
                    },
                    () -> {});
        }
    }

    private void propose() {
        var ticket = shown;
        var reply = ticket == null ? null : lastReply(ticket);
        if (ticket != null && reply != null) {
            new FaqDraftDialog(tools.writing(), words, ticket, reply.text()).open();
        }
    }

    private static @Nullable TicketMessage lastReply(Ticket ticket) {
        return ticket.messages().reversed().stream()
                .filter(message -> message.kind() == MessageKind.REPLY)
                .findFirst()
                .orElse(null);
    }
}
