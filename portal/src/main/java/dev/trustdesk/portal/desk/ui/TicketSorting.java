package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.support.Exclusion;
import dev.trustdesk.portal.support.Ticket;
import dev.trustdesk.portal.support.TicketResult;
import dev.trustdesk.portal.support.Triage;
import org.jspecify.annotations.Nullable;

/** What a ticket is about, how much it matters, and whether it counts in the figures. */
class TicketSorting extends Section {
    private static final long serialVersionUID = 1L;

    private final transient Triage triage;
    private final transient Wording words;
    private final transient Runnable changed;
    private final Select<Category> category = new Select<>();
    private final Select<Priority> priority = new Select<>();
    private final Div exclusion = new Div();
    private transient @Nullable Ticket shown;

    TicketSorting(Triage triage, Wording words, Runnable changed) {
        this.triage = triage;
        this.words = words;
        this.changed = changed;
        category.setLabel(words.get("desk.column.category"));
        category.setItems(Category.values());
        category.setItemLabelGenerator(words::of);
        category.addValueChangeListener(change -> classify(change.isFromClient()));
        priority.setLabel(words.get("desk.priority"));
        priority.addClassName("td-priority");
        priority.setItems(Priority.values());
        priority.setItemLabelGenerator(words::of);
        priority.addValueChangeListener(change -> classify(change.isFromClient()));
        var hands = new Div(category, priority, exclusion);
        hands.addClassName("td-hands");
        add(new H2(words.get("desk.sorting")), hands);
    }

    final void show(Ticket ticket, @Nullable Exclusion excluded) {
        shown = ticket;
        category.setValue(ticket.row().category());
        priority.setValue(ticket.row().priority());
        var ended = ticket.row().mergedInto() != null;
        category.setReadOnly(ended);
        priority.setReadOnly(ended);
        exclusion.removeAll();
        if (excluded == null && !ended) {
            exclusion.add(new Button(
                    words.get("desk.exclusion.begin"),
                    click -> new ExcludeDialog(triage, words, ticket, changed).open()));
        }
    }

    private void classify(boolean byHand) {
        if (byHand && shown != null && category.getValue() != null && priority.getValue() != null) {
            after(triage.classify(shown.id(), shown.version(), category.getValue(), priority.getValue()));
        }
    }

    private void after(TicketResult result) {
        TicketToasts.say(result, words.get("desk.done.sorted"), words);
        changed.run();
    }
}
