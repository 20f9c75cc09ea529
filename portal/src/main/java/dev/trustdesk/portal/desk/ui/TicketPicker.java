package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.trustdesk.portal.platform.TicketId;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.Relations;
import dev.trustdesk.portal.support.TicketRow;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Asks for another ticket: one of the same requester, one that I looked at last, or any by its number. */
class TicketPicker extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Relations relations;
    private final transient Wording words;
    private final transient LinkedHashMap<TicketId, String> labels = new LinkedHashMap<>();
    private final RadioButtonGroup<TicketRow> offered = new RadioButtonGroup<>();
    private final TextField number = new TextField();

    TicketPicker(Relations relations, Wording words, TicketId about, Runnable changed) {
        this.relations = relations;
        this.words = words;
        addClassName("td-stack");
        var candidates = relations.candidates(about);
        var rows = new LinkedHashMap<TicketId, TicketRow>();
        candidates.sameRequester().forEach(row -> {
            rows.put(row.id(), row);
            labels.put(row.id(), words.get("desk.pick.same-requester", title(row)));
        });
        candidates.lastViewed().forEach(row -> {
            rows.putIfAbsent(row.id(), row);
            labels.putIfAbsent(row.id(), words.get("desk.pick.last-viewed", title(row)));
        });
        offered.setLabel(words.get("desk.pick.offered"));
        offered.setItems(rows.values());
        offered.setItemLabelGenerator(row -> labels.getOrDefault(row.id(), title(row)));
        offered.setVisible(!rows.isEmpty());
        offered.addThemeName("vertical");
        number.setLabel(words.get(rows.isEmpty() ? "desk.pick.number" : "desk.pick.or-number"));
        number.setHelperText(words.get("desk.pick.number.hint"));
        number.setMaxLength(20);
        number.setWidthFull();
        number.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        offered.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                number.clear();
            }
            changed.run();
        });
        number.addValueChangeListener(change -> {
            if (change.isFromClient() && !change.getValue().isBlank()) {
                offered.clear();
            }
            changed.run();
        });
        add(offered, number);
    }

    /** When its dialog opens. */
    final void takeFocus() {
        FirstFocus.at(offered.isVisible() ? offered : number);
    }

    /** The ticket that was chosen; empty if none was, or the number is nobody's. A number's ticket is named below it. */
    final Optional<TicketRow> chosen() {
        number.setInvalid(false);
        if (number.isEmpty()) {
            number.setHelperText(words.get("desk.pick.number.hint"));
            return Optional.ofNullable(offered.getValue());
        }
        var found = typed().flatMap(relations::byNumber);
        number.setHelperText(found.map(this::title).orElse(""));
        if (found.isEmpty()) {
            refuse("desk.pick.unknown");
        }
        return found;
    }

    /** As {@link #chosen()}, and says so if there is none. */
    final Optional<TicketRow> demanded() {
        var found = chosen();
        if (found.isEmpty() && number.isEmpty()) {
            refuse("desk.pick.none");
        }
        return found;
    }

    private void refuse(String why) {
        number.setErrorMessage(words.get(why));
        number.setInvalid(true);
    }

    private Optional<Long> typed() {
        try {
            return Optional.of(Long.parseLong(number.getValue().strip().replace("#", "")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String title(TicketRow row) {
        return words.get("desk.ticket.title", Long.toString(row.number()), row.subject());
    }
}
