package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.support.Category;
import dev.trustdesk.portal.support.QueueFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The fields that narrow the queue. */
class QueueFilters extends Div {
    private static final long serialVersionUID = 1L;

    private final Select<Category> category = new Select<>();
    private final Select<Language> language = new Select<>();
    private final ComboBox<Assignee> assignee = new ComboBox<>();
    private final TextField exchange = new TextField();
    private final Select<Boolean> samples = new Select<>();
    private final transient List<Assignee> assignees = new ArrayList<>();
    private transient QueueFilter shown;

    /** Nobody, or one of the staff. */
    private record Assignee(@Nullable AccountId id, String name) {}

    QueueFilters(Wording words, List<Account> staff, QueueFilter first, Consumer<QueueFilter> chosen) {
        this.shown = first;
        addClassName("td-filters");
        category.setLabel(words.get("desk.filter.category"));
        category.setItems(Category.values());
        category.setItemLabelGenerator(value -> value == null ? words.get("desk.filter.any") : words.of(value));
        language.setLabel(words.get("desk.filter.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(
                value -> value == null ? words.get("desk.filter.any") : QueueGrid.language(value, words));
        samples.setLabel(words.get("desk.filter.samples"));
        samples.setItems(true, false);
        samples.setItemLabelGenerator(value -> value == null
                ? words.get("desk.filter.any")
                : value ? words.get("desk.filter.samples.only") : words.get("desk.filter.samples.without"));
        for (var select : List.of(category, language, samples)) {
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption(words.get("desk.filter.any"));
        }
        assignees.add(new Assignee(null, words.get("desk.assignee.nobody")));
        staff.forEach(account -> assignees.add(new Assignee(account.id(), account.displayName())));
        assignee.setLabel(words.get("desk.filter.assignee"));
        assignee.setItems(assignees);
        assignee.setItemLabelGenerator(Assignee::name);
        assignee.setPlaceholder(words.get("desk.filter.any"));
        assignee.setClearButtonVisible(true);
        exchange.setLabel(words.get("desk.filter.exchange"));
        exchange.setPlaceholder(words.get("desk.filter.any"));
        exchange.setClearButtonVisible(true);
        exchange.setMaxLength(80);
        exchange.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        add(category, language, assignee, exchange, samples);
        for (var field : List.of(category, language, samples)) {
            field.addValueChangeListener(change -> tell(change.isFromClient(), chosen));
        }
        assignee.addValueChangeListener(change -> tell(change.isFromClient(), chosen));
        exchange.addValueChangeListener(change -> tell(change.isFromClient(), chosen));
    }

    final void show(QueueFilter filter) {
        shown = filter;
        category.setValue(filter.category());
        language.setValue(filter.language());
        samples.setValue(filter.sample());
        exchange.setValue(filter.exchange() == null ? "" : filter.exchange());
        assignee.setValue(assignees.stream()
                .filter(one -> filter.unassigned()
                        ? one.id() == null
                        : one.id() != null && one.id().equals(filter.assignee()))
                .findFirst()
                .orElse(null));
    }

    private void tell(boolean byHand, Consumer<QueueFilter> chosen) {
        if (!byHand) {
            return;
        }
        var who = assignee.getOptionalValue();
        var where = QueueAddress.exchange(exchange.getValue());
        chosen.accept(new QueueFilter(
                shown.view(),
                category.getValue(),
                language.getValue(),
                who.map(Assignee::id).orElse(null),
                who.isPresent() && who.get().id() == null,
                where.isEmpty() ? null : where,
                samples.getValue()));
    }
}
