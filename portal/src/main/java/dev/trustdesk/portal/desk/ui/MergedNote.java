package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.Merging;
import dev.trustdesk.portal.support.Relation;
import dev.trustdesk.portal.support.SupportPaths;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.widgets.MomentText;
import java.util.List;
import java.util.function.Consumer;

/** Says above a merged ticket where it goes on, and takes the merge back while that can be done. */
class MergedNote extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Merging merging;
    private final transient Wording words;
    private final transient Consumer<TicketId> undo;

    MergedNote(Merging merging, Wording words, Consumer<TicketId> undo) {
        this.merging = merging;
        this.words = words;
        this.undo = undo;
        addClassNames("td-note", "td-standing");
        getElement().setAttribute("data-tone", Tone.INFO.attribute());
        setVisible(false);
    }

    final void show(Ticket ticket, List<Relation> relations) {
        removeAll();
        setVisible(false);
        relations.stream()
                .filter(relation -> relation.kind() == Relation.Kind.MERGED_INTO)
                .findFirst()
                .ifPresent(relation -> draw(ticket.id(), relation));
    }

    private void draw(TicketId ended, Relation survivor) {
        var other = survivor.other();
        var link = new Anchor(
                SupportPaths.ticket(other.id()),
                words.get("desk.ticket.title", Long.toString(other.number()), other.subject()));
        link.getElement().setAttribute("lang", other.language().tag());
        var where = new Div(new Span(words.get("desk.merge.goes-on") + " "), link);
        where.addClassName("td-strong");
        add(where, new Div(words.get("desk.merge.still-here")));
        merging.undoUntil(ended).ifPresent(until -> {
            var back = new Button(words.get("desk.merge.undo"), click -> undo.accept(ended));
            back.addThemeVariants(ButtonVariant.LUMO_SMALL);
            back.setDisableOnClick(true);
            var hands = new Div(
                    back,
                    new Span(
                            new Span(words.get("desk.merge.undo.until") + " "),
                            new MomentText(until, words.language())));
            hands.addClassName("td-actions");
            add(hands);
        });
        setVisible(true);
    }
}
