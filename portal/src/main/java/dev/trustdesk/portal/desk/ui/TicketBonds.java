package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.Tone;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.MergeResult;
import dev.trustdesk.portal.support.Merging;
import dev.trustdesk.portal.support.Relation;
import dev.trustdesk.portal.support.Relations;
import dev.trustdesk.portal.support.SupportPaths;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.widgets.StatusBadge;
import dev.trustdesk.portal.widgets.Toasts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The other tickets that have to do with this one, and what makes it so: merge, split, link. */
class TicketBonds extends Section {
    private static final long serialVersionUID = 1L;

    private final transient Merging merging;
    private final transient Relations relations;
    private final transient Wording words;
    private final transient Runnable changed;
    private final UnorderedList list = new UnorderedList();
    private final Button merge = new Button();
    private final Button split = new Button();
    private transient @Nullable Ticket shown;

    TicketBonds(Merging merging, Relations relations, Wording words, Runnable changed) {
        this.merging = merging;
        this.relations = relations;
        this.words = words;
        this.changed = changed;
        list.addClassName("td-bonds");
        merge.setText(words.get("desk.bonds.merge"));
        merge.addClickListener(click -> merge());
        var link = new Button(words.get("desk.bonds.link"), click -> link());
        split.setText(words.get("desk.bonds.split"));
        split.addClickListener(click -> with(ticket -> new SplitDialog(merging, words, ticket, this::split).open()));
        var hands = new Div(merge, link, split);
        hands.addClassName("td-hands");
        add(new H2(words.get("desk.bonds")), list, hands);
    }

    /** Gives what it has drawn. */
    final List<Relation> show(Ticket ticket) {
        if (shown == null || !shown.id().equals(ticket.id())) {
            relations.viewed(ticket.id());
        }
        shown = ticket;
        list.removeAll();
        var found = relations.of(ticket.id());
        found.forEach(relation -> list.add(item(ticket.id(), relation)));
        var ended = ticket.row().mergedInto() != null;
        merge.setVisible(!ended);
        split.setVisible(!ended && !SplitDialog.splittable(ticket).isEmpty());
        return found;
    }

    /** Asks with which ticket it is merged, unless it has been. */
    final void merge() {
        with(ticket -> {
            if (ticket.row().mergedInto() == null) {
                new MergeDialog(merging, relations, words, ticket.row(), this::merged).open();
            }
        });
    }

    /** Asks to which ticket it is linked. */
    final void link() {
        with(ticket -> new LinkDialog(relations, words, ticket.row(), changed).open());
    }

    private ListItem item(TicketId here, Relation relation) {
        var other = relation.other();
        var kind = new Span(words.of(relation.kind()));
        kind.addClassName("td-soft");
        var link = new Anchor(
                SupportPaths.ticket(other.id()),
                words.get("desk.ticket.title", Long.toString(other.number()), other.subject()));
        var item = new ListItem(new Div(kind), new Div(link));
        waiting(other.id()).ifPresent(item::add);
        if (relation.kind().isLink()) {
            var away = new Button(words.get("desk.bonds.unlink"), click -> {
                relations.unlink(here, other.id());
                changed.run();
            });
            item.add(small(away, words.get("desk.bonds.unlink-from", Long.toString(other.number()))));
        } else if (relation.kind() == Relation.Kind.MERGED_HERE
                && merging.undoUntil(other.id()).isPresent()) {
            var back = new Button(words.get("desk.merge.undo"), click -> undo(other.id()));
            item.add(small(back, words.get("desk.merge.undo-of", Long.toString(other.number()))));
        }
        return item;
    }

    private static Button small(Button button, String label) {
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(label);
        return button;
    }

    /** A merged ticket's requester reads only what is written there, so whoever waits there is pointed out here. */
    private Optional<StatusBadge> waiting(TicketId merged) {
        return shown == null
                ? Optional.empty()
                : shown.clocks().stream()
                        .filter(clock -> clock.isOpenResponse() && merged.equals(clock.owedTo()))
                        .findFirst()
                        .map(clock -> new StatusBadge(Tone.CAUTION, words.get("desk.bonds.waits")));
    }

    /** Says that it is merged, and goes where the conversation goes on. */
    final void merged(TicketId survivor) {
        Toasts.done(words.get("desk.merge.done"));
        if (shown != null && shown.id().equals(survivor)) {
            changed.run();
        } else {
            go(survivor);
        }
    }

    private void split(TicketId made) {
        Toasts.done(words.get("desk.split.done"));
        go(made);
    }

    /** Takes a merge back, or says why that cannot be done any more. */
    final void undo(TicketId id) {
        switch (merging.undo(id)) {
            case MergeResult.Done _ -> Toasts.done(words.get("desk.merge.undone"));
            case MergeResult.Refused(var key) -> Toasts.problem(words.get(key));
            case MergeResult.Stale _, MergeResult.Gone _ -> Toasts.problem(words.get("desk.stale"));
        }
        changed.run();
    }

    private static void go(TicketId ticket) {
        UI.getCurrentOrThrow().navigate(SupportPaths.ticket(ticket));
    }

    private void with(java.util.function.Consumer<Ticket> deed) {
        if (shown != null) {
            deed.accept(shown);
        }
    }
}
