package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.trustdesk.portal.content.LinkStyle;
import dev.trustdesk.portal.faq.FaqReference;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.Question;
import dev.trustdesk.portal.support.Questions;
import dev.trustdesk.portal.support.SimilarTicket;
import dev.trustdesk.portal.support.SimilarTickets;
import dev.trustdesk.portal.support.SupportPaths;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.Toasts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tickets that ask the same, how they ended, and the answer that one of them is linked to, for this one too. */
class SimilarPanel extends Section {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;

    private final transient SimilarTickets similar;
    private final transient Questions questions;
    private final transient Wording words;
    private final transient Runnable changed;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private transient @Nullable Ticket shown;
    private transient @Nullable Question asked;
    private transient List<SimilarTicket> found = List.of();

    SimilarPanel(SimilarTickets similar, Questions questions, Wording words, Runnable changed) {
        this.similar = similar;
        this.questions = questions;
        this.words = words;
        this.changed = changed;
        list.addClassNames("td-bonds", "td-similar");
        none.setText(words.get("desk.similar.none"));
        none.addClassName("td-hint");
        add(new H2(words.get("desk.similar")), none, list);
    }

    /** Looked for once per ticket, and after the rest of the page is there: what it asks does not change while somebody reads it. */
    final void show(Ticket ticket, @Nullable Question question) {
        var other = shown == null || !shown.id().equals(ticket.id());
        shown = ticket;
        asked = question;
        if (other) {
            found = List.of();
            none.setVisible(false);
            getElement().getNode().runWhenAttached(ui -> ui.access(() -> look(ticket)));
        }
        draw(ticket);
    }

    final void look(Ticket ticket) {
        if (shown != null && shown.id().equals(ticket.id())) {
            found = similar.of(ticket.id(), SHOWN);
            none.setVisible(found.isEmpty());
            draw(ticket);
        }
    }

    private void draw(Ticket ticket) {
        list.removeAll();
        found.forEach(like -> list.add(
                item(ticket, like, like.question() != null && !like.question().equals(asked))));
    }

    private ListItem item(Ticket here, SimilarTicket other, boolean otherAnswer) {
        var row = other.row();
        var link = new Anchor(
                SupportPaths.ticket(row.id()),
                words.get("desk.ticket.title", Long.toString(row.number()), row.subject()));
        link.getElement().setAttribute("lang", row.language().tag());
        var state = new Div(new StatusBadge(QueueGrid.tone(row.state()), words.of(row.state())));
        state.addClassName("td-badges");
        if (other.outcome() != null) {
            var ended = new Span(words.of(other.outcome()));
            ended.addClassName("td-soft");
            state.add(ended);
        }
        var item = new ListItem(new Div(link), state);
        switch (other.question()) {
            case null -> {}
            case Question.Unknown _ -> item.add(soft(words.get("desk.similar.new")));
            case Question.Known known ->
                questions
                        .entry(known, words.language())
                        .ifPresent(entry -> item.add(answer(here, known, entry, otherAnswer)));
        }
        return item;
    }

    private Div answer(Ticket here, Question.Known known, FaqReference entry, boolean otherAnswer) {
        var link = new Anchor(
                LinkStyle.PORTAL
                        .resolve("faq:" + entry.slug(), words.language())
                        .orElseThrow(),
                entry.title());
        var use = new Button(words.get("desk.similar.use"), click -> use(here, known));
        use.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        use.setAriaLabel(words.get("desk.similar.use-of", entry.title()));
        use.setVisible(otherAnswer);
        return new Div(link, use);
    }

    private void use(Ticket here, Question.Known known) {
        if (questions.decide(here.id(), known)) {
            Toasts.done(words.get("desk.similar.used"));
            changed.run();
        } else {
            Toasts.problem(words.get("desk.gone"));
        }
    }

    private static Div soft(String text) {
        var soft = new Div(text);
        soft.addClassName("td-soft");
        return soft;
    }
}
