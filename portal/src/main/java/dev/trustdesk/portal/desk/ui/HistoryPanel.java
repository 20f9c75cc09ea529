package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.HistoryEntry;
import dev.trustdesk.portal.support.TicketHistory;
import dev.trustdesk.portal.widgets.MomentText;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Everything that happened to a ticket in one line, newest first, with a filter by sort. Read when it is opened, not before. */
class HistoryPanel extends NativeDetails {
    private static final long serialVersionUID = 1L;

    private final transient TicketHistory history;
    private final transient HistoryText sentences;
    private final transient Wording words;
    private final CheckboxGroup<Sort> sorts = new CheckboxGroup<>();
    private final OrderedList entries = new OrderedList();
    private transient @Nullable TicketId ticket;

    private enum Sort {
        MESSAGES,
        CHANGES,
        CLOCKS,
        MAILS
    }

    /** @param names of people, by what the audit trail calls them */
    HistoryPanel(TicketHistory history, Wording words, UnaryOperator<String> names) {
        super(words.get("desk.history"));
        this.history = history;
        this.words = words;
        this.sentences = new HistoryText(words, names);
        addClassName("td-history");
        sorts.setLabel(words.get("desk.history.show"));
        sorts.setItems(Sort.values());
        sorts.setItemLabelGenerator(sort -> switch (sort) {
            case MESSAGES -> words.get("desk.history.messages");
            case CHANGES -> words.get("desk.history.changes");
            case CLOCKS -> words.get("desk.history.clocks");
            case MAILS -> words.get("desk.history.mails");
        });
        sorts.setValue(EnumSet.allOf(Sort.class));
        sorts.addValueChangeListener(change -> fill());
        entries.addClassName("td-course");
        setContent(new Div(sorts, entries));
        addToggleListener(toggle -> fill());
    }

    final void show(TicketId id) {
        ticket = id;
        fill();
    }

    private void fill() {
        entries.removeAll();
        if (ticket != null && isOpen()) {
            var wanted = Set.copyOf(sorts.getValue());
            history.of(ticket).stream()
                    .filter(entry -> wanted.contains(sort(entry)))
                    .forEach(entry -> entries.add(item(entry)));
        }
    }

    private ListItem item(HistoryEntry entry) {
        var sentence = new Span(sentences.of(entry));
        return new ListItem(new MomentText(entry.at(), words.language()), sentence);
    }

    private static Sort sort(HistoryEntry entry) {
        return switch (entry) {
            case HistoryEntry.Said _ -> Sort.MESSAGES;
            case HistoryEntry.Done _ -> Sort.CHANGES;
            case HistoryEntry.Ticked _ -> Sort.CLOCKS;
            case HistoryEntry.Mailed _ -> Sort.MAILS;
        };
    }
}
