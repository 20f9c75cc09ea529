package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.platform.Wording;
import dev.trustdesk.portal.sla.Priority;
import dev.trustdesk.portal.support.BulkDeed;
import java.util.List;
import java.util.function.Consumer;

/** What can be done with the tickets that are selected, or with all that match. Choosing shows the effects first. */
class BulkBar extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Wording words;
    private final Span said = new Span();
    private final Button all = new Button();
    private final Div deeds = new Div();

    /** What to do when something is chosen: at once, or after more was asked. */
    record Choices(Consumer<BulkDeed> deed, Runnable tags, Runnable resolve, Runnable all, Runnable clear) {}

    BulkBar(Wording words, List<Account> staff, Choices choices) {
        this.words = words;
        addClassName("td-bulk");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words.get("desk.bulk"));
        said.getElement().setAttribute("role", "status");
        said.addClassName("td-strong");
        all.setText(words.get("desk.bulk.all"));
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        all.addClickListener(click -> choices.all.run());
        var nobody = new Button(words.get("desk.bulk.unassign"), click -> choices.deed.accept(new BulkDeed.Unassign()));
        var tags = new Button(words.get("desk.bulk.tags"), click -> choices.tags.run());
        var open = new Button(words.get("desk.bulk.open"), click -> choices.deed.accept(new BulkDeed.Open()));
        var resolve = new Button(words.get("desk.bulk.resolve"), click -> choices.resolve.run());
        var none = new Button(words.get("desk.bulk.clear"), click -> choices.clear.run());
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        none.addClassName("td-bulk-none");
        deeds.addClassName("td-bulk-deeds");
        deeds.add(assignee(staff, choices.deed), priority(choices.deed), nobody, tags, open, resolve);
        add(said, all, none, deeds);
        show(0);
    }

    /** So many tickets are selected by hand. */
    final void show(int selected) {
        said.setText(words.get("desk.bulk.selected", selected));
        all.setVisible(true);
        setVisible(selected > 0);
    }

    final void showEverything() {
        said.setText(words.get("desk.bulk.everything"));
        all.setVisible(false);
    }

    private ComboBox<Account> assignee(List<Account> staff, Consumer<BulkDeed> chosen) {
        var assignee = new ComboBox<Account>();
        assignee.setPlaceholder(words.get("desk.bulk.assign"));
        assignee.setAriaLabel(words.get("desk.bulk.assign"));
        assignee.setItems(staff);
        assignee.setItemLabelGenerator(Account::displayName);
        assignee.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                assignee.clear();
                chosen.accept(new BulkDeed.Assign(change.getValue().id()));
            }
        });
        return assignee;
    }

    private Select<Priority> priority(Consumer<BulkDeed> chosen) {
        var priority = new Select<Priority>();
        priority.setPlaceholder(words.get("desk.bulk.priority"));
        priority.setAriaLabel(words.get("desk.bulk.priority"));
        priority.setItems(Priority.values());
        priority.setItemLabelGenerator(words::of);
        priority.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                priority.clear();
                chosen.accept(new BulkDeed.Prioritize(change.getValue()));
            }
        });
        return priority;
    }
}
