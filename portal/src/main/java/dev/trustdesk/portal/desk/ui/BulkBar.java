package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.platform.Wording;
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
    private boolean everything;

    BulkBar(Wording words, List<Account> staff, Consumer<BulkDeed> chosen, Runnable resolved, Runnable clear) {
        this.words = words;
        addClassName("td-bulk");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words.get("desk.bulk"));
        said.getElement().setAttribute("role", "status");
        said.addClassName("td-strong");
        all.setText(words.get("desk.bulk.all"));
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        all.addClickListener(click -> chooseAll());
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
        var nobody = new Button(words.get("desk.bulk.unassign"), click -> chosen.accept(new BulkDeed.Unassign()));
        var resolve = new Button(words.get("desk.bulk.resolve"), click -> resolved.run());
        var none = new Button(words.get("desk.bulk.clear"), click -> clear.run());
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        deeds.addClassName("td-bulk-deeds");
        deeds.add(assignee, nobody, resolve, none);
        add(said, all, deeds);
        show(0);
    }

    /** So many tickets are selected by hand. */
    final void show(int selected) {
        everything = false;
        said.setText(words.get("desk.bulk.selected", selected));
        all.setVisible(true);
        setVisible(selected > 0);
    }

    final boolean isEverything() {
        return everything;
    }

    private void chooseAll() {
        everything = true;
        said.setText(words.get("desk.bulk.everything"));
        all.setVisible(false);
    }
}
