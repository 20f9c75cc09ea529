package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.QueueSort;
import dev.trustdesk.portal.support.TicketSearch;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Above the queue: what is looked for, the order, the columns, and keeping all this as a view. */
class QueueTools extends Div {
    private static final long serialVersionUID = 1L;

    private final TextField search = new TextField();
    private final Select<QueueSort> sort = new Select<>();
    private final MultiSelectComboBox<QueueColumn> columns = new MultiSelectComboBox<>();
    private final transient Wording words;

    /** What is done with a choice. */
    record Deeds(
            Consumer<Optional<TicketSearch>> search,
            Consumer<QueueSort> sort,
            Consumer<Set<QueueColumn>> columns,
            Runnable save) {}

    QueueTools(Wording words, Deeds deeds) {
        this.words = words;
        addClassName("td-queue-tools");
        search.setLabel(words.get("desk.search"));
        search.setPlaceholder(words.get("desk.search.hint"));
        search.setClearButtonVisible(true);
        search.setMaxLength(1_000);
        search.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        search.addClassName("td-queue-search");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                look(change.getValue(), deeds.search());
            }
        });
        sort.setLabel(words.get("desk.sort"));
        sort.setItems(QueueSort.values());
        sort.setItemLabelGenerator(words::of);
        sort.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                deeds.sort().accept(change.getValue());
            }
        });
        columns.setLabel(words.get("desk.columns"));
        columns.setItems(QueueColumn.values());
        columns.setItemLabelGenerator(words::of);
        columns.addClassName("td-queue-columns");
        columns.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                deeds.columns().accept(change.getValue());
            }
        });
        var save =
                new Button(words.get("desk.saved.keep"), click -> deeds.save().run());
        save.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(search, sort, columns, save);
    }

    final void show(QueueScene scene, boolean searching) {
        // What is found stands newest first, whatever the order of the queue.
        sort.setValue(searching ? QueueSort.NEWEST : scene.sort());
        sort.setEnabled(!searching);
        columns.setValue(scene.columns());
        if (!searching) {
            search.clear();
        }
    }

    // What must not be looked for does not stay in the field either.
    private void look(String typed, Consumer<Optional<TicketSearch>> deed) {
        var refusal = TicketSearch.refusal(typed);
        search.setInvalid(refusal.isPresent());
        search.setErrorMessage(refusal.map(words::get).orElse(""));
        if (refusal.isPresent()) {
            search.setValue("");
        } else {
            deed.accept(TicketSearch.of(typed));
        }
    }
}
